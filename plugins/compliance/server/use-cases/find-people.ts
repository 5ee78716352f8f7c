import { forbidden } from '../../../../src/kernel/errors';
import { parseMsisdn } from '../../../../src/kernel/phone';
import { numberIndex } from '../../../../src/kernel/where-number';
import type { Parts } from './parts';

export const PEOPLE = ['patient', 'colleague'] as const;
/** Enough to choose from, too few to copy the clinic's list. */
const MOST = 10;

/** Who is meant by a name that an officer was asked about. */
export async function findPeople(
  { kernel, people }: Parts,
  clinicId: number | null,
  { kind, q }: { kind: (typeof PEOPLE)[number]; q: string },
) {
  if (clinicId === null) throw forbidden();
  const page = { clinicId, q, limit: MOST + 1 };
  if (kind === 'colleague') {
    const found = await people.colleagues(kernel.db(), page);
    return { people: found.slice(0, MOST), more: found.length > MOST, named: [], type: 'account' };
  }
  const msisdn = parseMsisdn(q);
  const phoneIndex = msisdn === null ? null : numberIndex(kernel.vault, msisdn);
  const found = await people.patients(kernel.db(), { ...page, phoneIndex });
  const named = found.slice(0, MOST);
  return {
    people: named.map(({ patientId: _row, ...person }) => person),
    more: found.length > MOST,
    named,
    type: 'patient',
  };
}
