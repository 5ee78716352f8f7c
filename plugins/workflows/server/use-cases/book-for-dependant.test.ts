import type { DependantSource } from '../../../../src/access/own-patients';
import { systemOrigin } from '../../../../src/kernel/audit';
import { ROOM } from '../../../../tests/support/scheduling';
import { refusal } from '../../../../tests/support/visit-desk';
import { PATIENT_ID, THURSDAY_TEN, visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import { book } from './book';
import { reachFilter, reachVisit } from './reach-visit';

const CHILD = { id: 41, document: 'child-document' };
const guardian = { role: 'patient', userId: 1, patientId: PATIENT_ID, practitionerId: null, clinicId: 1 };
const caller = { principal: guardian, scope: 'own', origin: systemOrigin('test') } as const;
let world: VisitWorld;

beforeEach(async () => {
  world = await visitWorld();
  await world.knex('patients').insert({
    ...{ id: CHILD.id, document_id: CHILD.document, full_name: 'Yusra', language: 'en', active: true },
    clinic_id: 1,
  });
});
afterEach(() => world.drop());

const source = (patientId: number): DependantSource => ({
  ...{ name: 'test', words: '' },
  patients: (query, userId) =>
    query
      .queryBuilder()
      .from('patients')
      .select({ patient_id: 'id' })
      .where({ id: userId === guardian.userId ? patientId : 0 }),
});
const parts = (acts = true) => ({ ...world.journeys, dependants: () => (acts ? [source(CHILD.id)] : []) });
const bookFor = (patient: string, acts = true, who: typeof guardian = guardian) =>
  world.knex.transaction((trx) =>
    book(parts(acts), trx, { ...ROOM, startsAt: THURSDAY_TEN, patient }, { ...caller, principal: who }),
  );

test('who acts for a child books for it and is asked to pay, since the child has no phone', async () => {
  const visit = await bookFor(CHILD.document);
  expect(visit.patientId).toBe(CHILD.id);
  await world.runJobs();
  expect(world.gateway.prompts).toMatchObject([{ msisdn: '254712345678' }]);
  const entry = world.trail.find(({ type, action }) => type === 'visit' && action === 'create');
  expect(entry?.patients).toEqual([CHILD.id]);
  expect((await reachVisit(parts(), world.knex, visit.documentId, caller)).id).toBe(visit.id);
  const listed = await world.scheduling.list(world.knex, { ...reachFilter(parts(), caller), limit: 5 });
  expect(listed.map(({ id }) => id)).toEqual([visit.id]);
});

test('who does not, does not', async () => {
  expect(await refusal(bookFor(CHILD.document, false))).toBe('404 not_found');
  expect(await refusal(bookFor(CHILD.document, true, { ...guardian, userId: 2 }))).toBe('404 not_found');
  expect(await refusal(bookFor('nobody'))).toBe('404 not_found');
  const visit = await bookFor(CHILD.document);
  expect(await refusal(reachVisit(parts(false), world.knex, visit.documentId, caller))).toBe('404 not_found');
  const listed = await world.scheduling.list(world.knex, { ...reachFilter(parts(false), caller), limit: 5 });
  expect(listed).toEqual([]);
});
