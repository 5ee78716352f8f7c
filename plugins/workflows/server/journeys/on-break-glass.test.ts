import type { Trx } from '../../../../src/kernel/db';
import { onBreakGlassForgotten, onBreakGlassOpened } from './on-break-glass';

const EVENT = {
  id: '01EMERGENCY',
  clinicId: 1,
  patientId: 7,
  practitionerId: 2,
  openedAt: '2026-11-23T23:13:00.000Z',
  reviewBy: '2026-11-24T23:13:00.000Z',
};

function listening() {
  const told: string[] = [];
  const never = (): Promise<void> => Promise.reject(new Error('not a matter of visits'));
  return {
    told,
    reminders: {
      plan: never,
      cancelPlanned: never,
      tell: never,
      tellStaff: never,
      tellRecordOpened: async (_trx: Trx, { id, openedAt }: { id: string; openedAt: Date }) =>
        void told.push(`patient ${id} ${openedAt.toISOString()}`),
      tellOfficers: async (_trx: Trx, kind: string, { reviewBy }: { reviewBy: Date }) =>
        void told.push(`${kind} ${reviewBy.toISOString()}`),
    },
  };
}
// Nothing here touches the database.
const trx = Object.create(null) as Trx;

test('an emergency access is told to its patient and to those who review it', async () => {
  const { told, reminders } = listening();
  await onBreakGlassOpened({ reminders }, trx, EVENT);
  expect(told).toEqual([
    'patient 01EMERGENCY 2026-11-23T23:13:00.000Z',
    'emergency-access-staff 2026-11-24T23:13:00.000Z',
  ]);
});

test('one that nobody reviewed is told to those who should have, and not to the patient again', async () => {
  const { told, reminders } = listening();
  await onBreakGlassForgotten({ reminders }, trx, EVENT);
  expect(told).toEqual(['emergency-access-forgotten-staff 2026-11-24T23:13:00.000Z']);
});
