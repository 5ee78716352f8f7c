/**
 * The codes of a value set by code system, or null where they can't be listed: a filter, a set within sets that is not
 * known, a code system that is not shipped whole (SNOMED CT, UCUM, languages).
 */
export function codesOf(canonical, sources) {
  const [url] = canonical.split('|');
  const set = sources.find((each) => each.resourceType === 'ValueSet' && each.url === url);
  if (!set?.compose || set.compose.exclude) return null;
  const codes = {};
  for (const { system, concept, filter, valueSet } of set.compose.include) {
    if (filter || valueSet || !system) return null;
    const listed = concept ?? wholeSystem(system, sources);
    if (!listed) return null;
    codes[system] = [...(codes[system] ?? []), ...flat(listed)];
  }
  return codes;
}

function wholeSystem(url, sources) {
  const system = sources.find((each) => each.resourceType === 'CodeSystem' && each.url === url);
  return system?.content === 'complete' ? system.concept : undefined;
}

function flat(concepts) {
  return concepts.flatMap(({ code, concept }) => [code, ...flat(concept ?? [])]);
}
