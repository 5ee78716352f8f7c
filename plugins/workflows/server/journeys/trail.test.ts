import { ROOM } from '../../../../tests/support/scheduling';
import { PATIENT_ID, THURSDAY_TEN, visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import { auditUnavailable, OutOfReach, type AuditOrigin } from '../../../../src/kernel/audit';
import { book } from '../use-cases/book';
import { changeVisit } from '../use-cases/change-visit';
import { reachVisit } from '../use-cases/reach-visit';

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld();
});
afterEach(() => world.drop());

const origin: AuditOrigin = {
  actor: { kind: 'user', id: 11, role: 'patient' },
  operation: 'visits.test',
  purpose: 'own',
  requestId: null,
  clientId: null,
};
const principal = { role: 'patient', userId: 1, patientId: PATIENT_ID, practitionerId: null, clinicId: 1 };
const caller = { principal, scope: 'own', origin, language: 'en' } as const;
const wish = { ...ROOM, startsAt: THURSDAY_TEN };

function trail(): string[] {
  return world.trail.map(({ actor, operation, action, type, patients, clinicId }) => {
    const who = actor.kind === 'system' ? 'system' : actor.kind;
    return `${who} ${operation} ${action} ${type} ${patients.join()}@${String(clinicId)}`;
  });
}
function breakTrail(): void {
  Object.defineProperty(world.kernel, 'audit', {
    value: {
      write: () => Promise.reject(auditUnavailable()),
      read: () => Promise.reject(auditUnavailable()),
    },
  });
}

test('a booking names its patient and who booked; what follows by itself is the system’s', async () => {
  await world.knex.transaction((trx) => book(world.journeys, trx, wish, caller));
  expect(trail()).toEqual(['user visits.test create visit 7@1']);
  await world.runJobs();
  await world.pay();
  expect(trail().slice(1)).toEqual([
    'system payments.settle update payment 7@1',
    'system scheduling.confirm update visit 7@1',
  ]);
});

test('a hold that ends by itself is on the trail', async () => {
  await world.book();
  world.gateway.silentQueries = 10_000;
  await world.minutes(12);
  expect(trail()).toContain('system scheduling.expire-hold update visit 7@1');
});

test('a booking that can not be written down takes no time', async () => {
  breakTrail();
  const booking = world.knex.transaction((trx) => book(world.journeys, trx, wish, caller));
  await expect(booking).rejects.toMatchObject({ status: 503, code: 'audit_unavailable' });
  for (const table of ['appointments', 'payments', 'scheduling_occupancy', 'mpesa_attempts']) {
    expect(await world.knex(table).select()).toEqual([]);
  }
});

test('a change that can not be written down is not made', async () => {
  const visit = await world.book();
  breakTrail();
  const change = changeVisit(world.journeys, visit.documentId, caller, (trx, { id }) =>
    world.scheduling.cancel(trx, id, { by: 'patient' }),
  );
  await expect(change).rejects.toMatchObject({ code: 'audit_unavailable' });
  expect((await world.visit(visit)).status).toBe('held');
});

test('a visit of somebody else is a 404 that knows whose it is', async () => {
  const visit = await world.book();
  const stranger = { ...caller, principal: { ...principal, patientId: 8 } };
  const error = await reachVisit(world.journeys, world.knex, visit.documentId, stranger).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutOfReach);
  expect(error).toMatchObject({
    status: 404,
    code: 'not_found',
    touched: { patients: [PATIENT_ID], clinicId: 1 },
  });
});
