import type { ClinicLicence } from '../data/records';

const MOST = 6;

/** Those of practitioners who take visits and should not for long; the list has those that end first at its beginning. */
export function licencesToMind<
  Kept extends Pick<ClinicLicence, 'status'> & { practitioner: { active: boolean } },
>(licences: readonly Kept[]): Kept[] {
  return licences
    .filter(({ status, practitioner }) => practitioner.active && status !== 'valid' && status !== 'released')
    .slice(0, MOST);
}
