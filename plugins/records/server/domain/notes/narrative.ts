const OPENS = '<div xmlns="http://www.w3.org/1999/xhtml">';
const CLOSES = '</div>';
const BREAK = '<br/>';
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));
/** XML has no place for these, in whatever form: https://www.w3.org/TR/xml/#charsets */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as somebody typed it, in a narrative of FHIR. */
export function narrativeOf(text: string): { status: 'additional'; div: string } {
  const escaped = printable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
  return { status: 'additional', div: `${OPENS}${escaped.replaceAll('\n', BREAK)}${CLOSES}` };
}

/** The text of a narrative that `narrativeOf` wrote; null for any other. */
export function textOf(div: string): string | null {
  if (!div.startsWith(OPENS) || !div.endsWith(CLOSES)) return null;
  const inner = div.slice(OPENS.length, -CLOSES.length).replaceAll(BREAK, '\n');
  if (/[<>]/.test(inner)) return null;
  return inner.replace(/&(?:amp|lt|gt|quot);/g, (entity) => CHARACTERS.get(entity) ?? '');
}

/** Without what no XML can hold, and with one kind of line end. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '');
}
