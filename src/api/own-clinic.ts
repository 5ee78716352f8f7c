import type { ConsoleTable } from '../access/console/resource';

/** Doctors and services are public facts of all clinics; a desk works with its own. */
export const ownClinic: NonNullable<ConsoleTable['only']> = {
  words: 'of their own clinic',
  narrow: (rows, { clinicId }) => void rows.where('t.clinic_id', clinicId ?? 0),
};
