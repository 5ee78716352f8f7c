/** Those that the server takes; the names are the same in every language. */
export const CODE_LISTS = [
  { system: 'http://id.who.int/icd/release/11/mms', name: 'ICD-11' },
  { system: 'http://hl7.org/fhir/sid/icd-10', name: 'ICD-10' },
  { system: 'https://cielterminology.org', name: 'CIEL' },
] as const;

/** `5A11 (ICD-11)` */
export function codeText({ code, system }: { code: string | null; system: string | null }): string | null {
  if (code === null) return null;
  const list = CODE_LISTS.find((each) => each.system === system);
  return list ? `${code} (${list.name})` : code;
}
