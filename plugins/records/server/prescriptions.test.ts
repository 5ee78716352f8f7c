import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Knex } from 'knex';
import { up as kernelTables } from '../../../database/migrations/2026.11.23T00.00.00.kernel';
import { up as vaultTables } from '../../../database/migrations/2026.11.26T00.00.04.vault';
import type { CareSource } from '../../../src/access/care/source';
import { systemOrigin } from '../../../src/kernel/audit';
import { createRecordTables } from '../../../tests/support/record-tables';
import { createContentTables } from '../../../tests/support/content-tables';
import { erasePatient } from '../../../tests/support/erase';
import { testKernel, type TestKernel } from '../../../tests/support/kernel';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { recordParts } from './compose';
import { composePrescriptions } from './compose-prescriptions';
import type { Wish } from './domain/prescriptions/prescription';
import type { Asker } from './ports';
import { askRefill } from './use-cases/prescriptions/ask-refill';
import { approveRefill, refuse } from './use-cases/prescriptions/decide-refill';
import { dispense } from './use-cases/prescriptions/dispense';
import type { RxParts } from './use-cases/prescriptions/parts';
import { prescribe } from './use-cases/prescriptions/prescribe';
import {
  listOfPatient,
  listOwn,
  listRefills,
  readPrescription,
} from './use-cases/prescriptions/read-prescriptions';
import { stopPrescription } from './use-cases/prescriptions/stop';
import { storeTogether } from './use-cases/store-together';

const root = path.resolve(__dirname, '../../..');
const DEFINITIONS = path.join(root, 'dist/fhir');
const WRITE =
  "import('./scripts/fhir/write-definitions.mjs').then((all) => all.writeDefinitions('dist/fhir'))";
const NOW = new Date('2026-11-28T06:00:00Z');
const CANARY = 'Kanarimycin 500 mg';
const REASON = 'Kanari asks to see you first';
const DAY_MS = 86_400_000;

const WISH: Wish & { startsOn: string | null } = {
  medicine: { text: CANARY, code: { system: 'urn:list', code: 'K-1' }, form: 'tablet' },
  dose: {
    ...{ amount: 1, unit: 'tablet', route: 'mouth', meal: 'after' },
    timing: { kind: 'times', times: 2 },
    asNeeded: null,
  },
  ...{ days: 30, quantity: null, refills: 1, controlled: false, note: 'Drink water.', startsOn: null },
};

/** Of patient 1: practitioner 1 treats them, 2 only opened them in an emergency, both in clinic 1; 3 treats them in clinic 2. */
const source = (practitionerId: number, purpose: CareSource['purpose'], clinicId = 1): CareSource => ({
  ...{ name: `${purpose} ${practitionerId}`, words: purpose, mayHandOver: false, purpose },
  patients: (query, carer) =>
    query
      .queryBuilder()
      .from('patients')
      .select({ patient_id: 'id' })
      .where('id', 1)
      .whereRaw('? = ? and ? = ?', [carer.practitionerId, practitionerId, carer.clinicId, clinicId]),
});
const doctor = (practitionerId: number, clinicId = 1): Asker => ({
  ...{ role: 'practitioner', userId: practitionerId, patientId: null, practitionerId, clinicId },
});
const patient = (patientId: number): Asker => ({
  ...{ role: 'patient', userId: 100 + patientId, patientId, practitionerId: null, clinicId: 1 },
});

let knex: Knex;
let drop: () => Promise<void>;
let bench: TestKernel;
let parts: RxParts;

beforeAll(() => void execFileSync(process.execPath, ['-e', WRITE], { cwd: root }));
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  await createContentTables(knex);
  for (const up of [kernelTables, vaultTables, createRecordTables]) await up(knex);
  for (const id of [1, 2]) {
    await knex('clinics').insert({ id, time_zone: 'Africa/Nairobi', active: true });
    await knex('practitioners').insert({ id, document_id: `d${id}`, title: 'Dr', full_name: `Doctor ${id}` });
    const whose = { document_id: `patient${id}`, clinic_id: 1, active: true, language: 'sw' };
    await knex('patients').insert({ id, full_name: `Patient ${id}`, ...whose });
  }
  bench = testKernel(knex, { now: NOW });
  const sources = [source(1, 'care'), source(2, 'emergency'), source(3, 'care', 2)];
  const access = { careSources: () => sources, dependantSources: () => [] };
  parts = composePrescriptions(recordParts(bench.kernel, DEFINITIONS), access);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await drop();
});

/** Status and code of what was refused; `done` for what was not. */
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const { status, code } = error as { status?: number; code?: string };
      return `${status} ${code}`;
    },
  );
const as = (principal: Asker) => ({ principal, origin: systemOrigin('test') });
const sign = (by = doctor(1), wish = WISH): Promise<string> =>
  knex.transaction((trx) => prescribe(parts, trx, { patient: 'patient1', wish }, as(by)));
const give = (id: string, day: string | null = null, by = doctor(1)): Promise<void> =>
  knex.transaction((trx) => dispense(parts, trx, id, { day, quantity: null }, as(by)));
const read = async (id: string, by = patient(1)) => (await readPrescription(parts, id, by)).view;
/** At one moment in no promised order. */
const events = async () => (await knex('kernel_events').pluck<string[]>('name')).sort();
const asked = async (id: string): Promise<string> => {
  await askRefill(parts, id, as(patient(1)));
  return (await read(id)).refill?.id ?? '';
};

test('what is signed is valid FHIR in the record, and read by doctor and patient', async () => {
  const id = await sign();
  const [stored] = await parts.prescriptions.find(knex, [id]);
  expect(parts.records.validate(stored?.resource)).toEqual([]);
  expect(await read(id)).toMatchObject({
    ...{ status: 'active', days: 30, refills: 1, fillsLeft: 2, supplyEnds: null, refill: null },
    ...{ startsOn: '2026-11-28', signedBy: 'Dr Doctor 1', medicine: WISH.medicine },
    quantity: { value: 60, unit: 'tablet' },
    directions: {
      en: '1 tablet 2 times a day after food for 30 days',
      sw: 'Kidonge 1 mara 2 kwa siku baada ya kula kwa siku 30',
    },
  });
  expect(await events()).toEqual(['prescription.signed']);
  expect(bench.trail).toMatchObject([
    { type: 'record', action: 'create', patients: [1] },
    { type: 'prescription', action: 'create', patients: [1], ids: [id], clinicId: 1 },
  ]);
});

test('only who treats the patient signs; an emergency lets one see', async () => {
  for (const by of [doctor(2), doctor(1, 2), patient(1)])
    expect(await refusal(sign(by))).toBe('404 not_found');
  const id = await sign();
  expect((await read(id, doctor(2))).status).toBe('active');
  for (const by of [doctor(2), doctor(1, 2)]) {
    expect(await refusal(give(id, null, by))).toBe('404 not_found');
    expect(await refusal(stopPrescription(parts, id, REASON, as(by)))).toBe('404 not_found');
  }
  for (const by of [patient(2), doctor(1, 2)]) expect(await refusal(read(id, by))).toBe('404 not_found');
  expect((await listOwn(parts, null, patient(2))).views).toEqual([]);
  expect((await listOwn(parts, null, patient(1))).views).toHaveLength(1);
  const list = { patient: 'patient1', before: null };
  expect(await refusal(listOfPatient(parts, list, doctor(1, 2)))).toBe('404 not_found');
  expect(await listOfPatient(parts, list, doctor(2))).toMatchObject({ purpose: 'emergency', next: null });
});

test('an imported Patient of the same line is the one whose it is', async () => {
  await knex('records_resources').insert({
    ...{ id: 'row', clinic_id: 1, type: 'Patient', fhir_id: 'from-elsewhere', patient_id: 1, version: 1 },
    ...{ version_row: 'version', updated_at: NOW.toISOString() },
  });
  const sealed = await knex.transaction((trx) =>
    bench.kernel.vault
      .of('patient1')
      .seal(trx, JSON.stringify({ resourceType: 'Patient', id: 'from-elsewhere' }), {
        ...{ table: 'records_versions', row: 'version', column: 'content_sealed' },
      }),
  );
  await knex('records_versions').insert({
    ...{ id: 'version', resource: 'row', version: 1, content_sealed: sealed, recorded_at: NOW.toISOString() },
  });
  const [stored] = await parts.prescriptions.find(knex, [await sign()]);
  expect(stored?.resource['subject']).toEqual({ reference: 'Patient/from-elsewhere' });
});

test('who treats the same patient in another clinic has nothing to do with it', async () => {
  const id = await sign();
  const request = await asked(id);
  const elsewhere = doctor(3, 2);
  expect(await refusal(read(id, elsewhere))).toBe('404 not_found');
  expect(await refusal(give(id, null, elsewhere))).toBe('404 not_found');
  expect(await refusal(approveRefill(parts, request, as(elsewhere)))).toBe('404 not_found');
  expect((await listRefills(parts, null, elsewhere)).asked).toEqual([]);
  const list = { patient: 'patient1', before: null };
  expect(await listOfPatient(parts, list, elsewhere)).toMatchObject({ views: [], clinicId: 2 });
});

test('a first day that is over or too far away is refused', async () => {
  const from = (startsOn: string) => refusal(sign(doctor(1), { ...WISH, startsOn }));
  expect(await from('2026-11-27')).toBe('400 day_in_past');
  expect(await from('2028-01-01')).toBe('400 day_too_far');
});

test('it is handed over once and for each refill, within its days, and the supply end follows', async () => {
  const id = await sign();
  expect(await refusal(give(id, '2026-11-29'))).toBe('400 dispensed_day');
  expect(await refusal(give(id, '2026-11-27'))).toBe('400 dispensed_day');
  await give(id);
  expect(await read(id)).toMatchObject({ fillsLeft: 1, supplyEnds: '2026-12-28' });
  bench.clock.advance(27 * DAY_MS);
  await give(id);
  expect(await read(id)).toMatchObject({ fillsLeft: 0, supplyEnds: '2027-01-27' });
  expect(await refusal(give(id))).toBe('409 no_refills_left');
  const [dispensed] = await parts.prescriptions.dispenses(knex, 1, [1]);
  expect(parts.records.validate(dispensed)).toEqual([]);
  expect(await events()).toEqual(['prescription.dispensed', 'prescription.dispensed', 'prescription.signed']);
});

test('of two who hand over the last at once one does', async () => {
  const id = await sign(doctor(1), { ...WISH, refills: 0 });
  const both = await Promise.all([refusal(give(id)), refusal(give(id))]);
  expect((await read(id)).dispensings).toHaveLength(1);
  expect(both).toContain('409 no_refills_left');
});

test('after its last day nothing is handed over', async () => {
  const id = await sign();
  bench.clock.advance(61 * DAY_MS);
  expect(await refusal(give(id))).toBe('409 prescription_expired');
});

test('a stopped one is over, says why, and takes what was asked with it', async () => {
  const id = await sign();
  await asked(id);
  await stopPrescription(parts, id, REASON, as(doctor(1)));
  expect(await read(id)).toMatchObject({
    ...{ status: 'stopped', stoppedFor: REASON, fillsLeft: 0 },
    refill: { state: 'refused', reason: REASON },
  });
  expect(await refusal(stopPrescription(parts, id, REASON, as(doctor(1))))).toBe('409 prescription_over');
  expect(await refusal(give(id))).toBe('409 prescription_over');
  expect(await refusal(askRefill(parts, id, as(patient(1))))).toBe('409 prescription_over');
  expect(await events()).toEqual(
    ['refill-asked', 'refill-refused', 'signed', 'stopped'].map((name) => `prescription.${name}`),
  );
});

test('a refill is asked for once, by whose it is, and seen by who treats them', async () => {
  const id = await sign();
  for (const by of [patient(2), doctor(1)])
    expect(await refusal(askRefill(parts, id, as(by)))).toBe('404 not_found');
  const request = await asked(id);
  expect(await refusal(askRefill(parts, id, as(patient(1))))).toBe('409 refill_asked');
  const { asked: seen } = await listRefills(parts, null, doctor(1));
  expect(seen).toMatchObject([{ request: { id: request }, view: { medicine: { text: CANARY } } }]);
  for (const by of [doctor(2), doctor(1, 2)]) expect((await listRefills(parts, null, by)).asked).toEqual([]);
});

test('approved, it is one prescription more in place of the one before, whatever two doctors do at once', async () => {
  const id = await sign();
  const request = await asked(id);
  for (const by of [doctor(2), doctor(1, 2), patient(1)])
    expect(await refusal(approveRefill(parts, request, as(by)))).toBe('404 not_found');
  bench.clock.advance(25 * DAY_MS);
  const approve = () => approveRefill(parts, request, as(doctor(1)));
  const both = await Promise.allSettled([approve(), approve()]);
  const [renewed = ''] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { status: 409, code: 'refill_decided' } },
  ]);
  expect(await knex('records_resources').where({ type: 'MedicationRequest' }).pluck('id')).toHaveLength(2);
  expect(await read(id)).toMatchObject({ status: 'completed', refill: { state: 'approved' } });
  expect(await read(renewed)).toMatchObject({
    ...{ status: 'active', startsOn: '2026-12-23', validUntil: '2027-02-21', refills: 1, fillsLeft: 2 },
    ...{ medicine: WISH.medicine, dose: WISH.dose, refill: null },
  });
  const [stored] = await parts.prescriptions.find(knex, [renewed]);
  expect(parts.records.validate(stored?.resource)).toEqual([]);
  expect(await refusal(refuse(parts, request, REASON, as(doctor(1))))).toBe('409 refill_decided');
});

test('refused, the patient reads why, and may ask again', async () => {
  const id = await sign();
  const request = await asked(id);
  await refuse(parts, request, REASON, as(doctor(1)));
  expect(await read(id)).toMatchObject({ status: 'active', refill: { state: 'refused', reason: REASON } });
  expect(await refusal(approveRefill(parts, request, as(doctor(1))))).toBe('409 refill_decided');
  bench.clock.advance(1000);
  expect(await asked(id)).not.toBe(request);
});

test('what came from elsewhere is not signed again unseen', async () => {
  const [stored] = await parts.prescriptions.find(knex, [await sign()]);
  const { note: _note, ...resource } = stored?.resource ?? { resourceType: '', id: '' };
  const foreign = { ...resource, dosageInstruction: [{ text: 'As directed' }] };
  await knex.transaction((trx) => storeTogether(parts.records, trx, 1, [foreign], systemOrigin('test')));
  expect(await read(stored?.row ?? '')).toMatchObject({
    directions: { en: 'As directed', sw: 'As directed' },
  });
  expect(await refusal(askRefill(parts, stored?.row ?? '', as(patient(1))))).toBe(
    '409 refill_from_elsewhere',
  );
});

test('what was deleted is no prescription any more', async () => {
  const id = await sign();
  await knex('records_resources').where({ id }).update({ deleted: true });
  expect(await refusal(give(id))).toBe('404 not_found');
  expect(await refusal(read(id))).toBe('404 not_found');
  const page = { before: null, limit: 10 };
  const everybodys = { clinicId: null, patients: 1 };
  expect(await parts.prescriptions.list(knex, { ...everybodys, ...page })).toEqual([]);
});

test('neither medicine nor reason stands readable in any table, trail, event or log', async () => {
  const id = await sign();
  await give(id);
  await refuse(parts, await asked(id), REASON, as(doctor(1)));
  await stopPrescription(parts, id, REASON, as(doctor(1)));
  const tables = await knex('sqlite_master').where({ type: 'table' }).pluck<string[]>('name');
  const rows = await Promise.all(tables.map((table) => knex(table)));
  const stored = JSON.stringify([rows, bench.trail, bench.logged]);
  expect(stored).toContain('prescription.dispensed');
  for (const word of ['Kanari', 'K-1', 'after food', 'Drink water']) expect(stored).not.toContain(word);
});

test('after an erasure nothing of it is shown or written any more', async () => {
  const id = await sign();
  await erasePatient(bench.kernel, knex, 'patient1');
  expect(await refusal(read(id))).toBe('404 not_found');
  expect((await listOwn(parts, null, patient(1))).views).toEqual([]);
  expect(await refusal(sign())).toMatch(/^409 prescription_not_stored|^410 erased/);
});
