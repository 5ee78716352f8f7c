export interface ClinicOffer {
  documentId: string;
  name: string;
}

export type ClinicChoice =
  /** The server takes the only one there is. */
  { kind: 'only' } | { kind: 'missing' } | { kind: 'chosen'; clinic: string };

/** With whom a new account begins; asked only where there are several. Unknown as long as they were not read. */
export function clinicChoice(offers: readonly ClinicOffer[] | undefined, chosen: string): ClinicChoice {
  if (offers === undefined) return { kind: 'missing' };
  if (offers.length < 2) return { kind: 'only' };
  const known = offers.some(({ documentId }) => documentId === chosen);
  return known ? { kind: 'chosen', clinic: chosen } : { kind: 'missing' };
}
