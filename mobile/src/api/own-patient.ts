import type { Schemas } from '@daktari/api-client';

/** Which of the records in reach is the account's own: the one that nobody had to link. */
export function ownPatient(
  patients: readonly Schemas['Patient'][] | undefined,
  linked: readonly { patient: { id: string } }[] | undefined,
): Schemas['Patient'] | null {
  if (!patients || (patients.length > 1 && !linked)) return null;
  const others = new Set((linked ?? []).map(({ patient }) => patient.id));
  return patients.find(({ documentId }) => !others.has(documentId)) ?? null;
}
