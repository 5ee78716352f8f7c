import path from 'node:path';
import type { Knex } from 'knex';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { composeRecords } from '../../plugins/records/server/compose';
import type { Records } from '../../plugins/records/server/face';
import { createRecordTables } from './record-tables';
import { createContentTables } from './content-tables';
import { erasePatient } from './erase';
import { testKernel, type TestKernel } from './kernel';
import { writeDefinitions } from './definitions';

const root = path.resolve(__dirname, '../..');
const CANARY = 'Ukimwi-canary';
const NOW = new Date('2026-11-28T06:00:00Z');

const amina = (more: object = {}): object => ({
  resourceType: 'Patient',
  id: 'from-elsewhere.1',
  name: [{ family: 'Yusuf', given: ['Amina', 'N.'] }],
  telecom: [{ system: 'phone', value: '0712 345 678' }],
  birthDate: '1991-04-02',
  communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'sw-KE' }] } }],
  ...more,
});
const problem = (id: string, subject: string, more: object = {}): object => ({
  resourceType: 'Condition',
  id,
  subject: { reference: subject },
  code: { text: CANARY },
  ...more,
});
const entry = (resource: object, fullUrl: string): object => ({
  fullUrl,
  resource,
  request: { method: 'POST', url: 'any' },
});
const bundle = (type: string, ...entries: object[]): object => ({
  resourceType: 'Bundle',
  type,
  entry: entries,
});
const whole = (): object =>
  bundle(
    'transaction',
    entry(problem('c1', 'urn:uuid:p'), 'urn:uuid:c'),
    entry({ resourceType: 'Organization', id: 'mwangaza', name: 'Mwangaza' }, 'urn:uuid:o'),
    entry(amina({ managingOrganization: { reference: 'urn:uuid:o' } }), 'urn:uuid:p'),
  );

/** The store of records, over one database. */
export function recordsCases(database: () => Promise<{ knex: Knex; drop(): Promise<void> }>): void {
  let knex: Knex;
  let drop: () => Promise<void>;
  let bench: TestKernel;
  let records: Records;

  beforeAll(() => writeDefinitions());
  beforeEach(async () => {
    ({ knex, drop } = await database());
    await createContentTables(knex);
    for (const up of [vaultTables, createRecordTables]) await up(knex);
    bench = testKernel(knex, { now: NOW });
    records = composeRecords(bench.kernel, path.join(root, 'dist/fhir'));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await drop();
  });

  const versions = () => knex('records_versions').orderBy('version').pluck<number[]>('version');
  const addresses = () => knex('records_resources').orderBy('fhir_id').pluck<string[]>('fhir_id');
  const dump = async (): Promise<string> =>
    JSON.stringify([
      await knex('records_resources'),
      await knex('records_versions'),
      await knex('records_search'),
      await knex('patients').select('phone_sealed'),
      bench.trail,
      bench.logged,
    ]);

  test('ids are kept, references lead to them, and the patient stands in the clinic’s list', async () => {
    const report = await records.importSent(1, whole());
    expect(report).toMatchObject({ created: 3, updated: 0, unchanged: 0, refused: [] });
    expect(report.resources).toEqual([
      problem('c1', 'Patient/from-elsewhere.1'),
      { resourceType: 'Organization', id: 'mwangaza', name: 'Mwangaza' },
      amina({ managingOrganization: { reference: 'Organization/mwangaza' } }),
    ]);
    expect(await records.readBack(1, report.resources)).toEqual([]);
    const [patient] = await knex('patients').select(
      'id',
      'full_name',
      'language',
      'clinic_id',
      'phone_index',
    );
    expect(patient).toMatchObject({ full_name: 'Amina N. Yusuf', language: 'sw', clinic_id: 1 });
    // A number that nobody verified opens no account.
    expect(patient.phone_index).toBeNull();
    const owners = await knex('records_resources').orderBy('type').select('type', 'patient_id');
    expect(owners).toEqual([
      { type: 'Condition', patient_id: patient.id },
      { type: 'Organization', patient_id: null },
      { type: 'Patient', patient_id: patient.id },
    ]);
    const ids = ['Condition/c1', 'Organization/mwangaza', 'Patient/from-elsewhere.1'];
    const noted = { clinicId: 1, type: 'record', ids, patients: [patient.id], outcome: 'ok' };
    expect(bench.trail).toMatchObject([
      { ...noted, action: 'create' },
      { ...noted, action: 'list' },
    ]);
  });

  test('nothing of what is recorded stands readable in any table, trail or log', async () => {
    await records.importSent(1, whole());
    const stored = await dump();
    for (const word of [CANARY, 'Yusuf', '712345678', '1991-04-02']) expect(stored).not.toContain(word);
  });

  test('what is the same stays as it is; what changed is a version more, and the one before is kept', async () => {
    const first = await records.importSent(1, whole());
    const again = await records.importSent(1, whole());
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3, refused: [] });
    // The order of properties and what a server gives say nothing.
    const [condition] = first.resources;
    const turned = Object.fromEntries(Object.entries({ ...condition, meta: { versionId: '7' } }).reverse());
    expect(await records.importSent(1, turned)).toMatchObject({ unchanged: 1 });
    expect(await versions()).toEqual([1, 1, 1]);
    const changed = problem('c1', 'Patient/from-elsewhere.1', { code: { text: 'Malaria' } });
    expect(await records.importSent(1, changed)).toMatchObject({ updated: 1, refused: [] });
    expect(await versions()).toEqual([1, 1, 1, 2]);
    expect(await records.readBack(1, [...first.resources])).toEqual(['Condition/c1']);
    // By its message: the driver's errors are of another realm than jest's.
    const refused = (act: PromiseLike<unknown>) => Promise.resolve(act).catch(String);
    expect(await refused(knex('records_versions').where({ version: 1 }).update({ version: 3 }))).toContain(
      'kept',
    );
    expect(await refused(knex('records_versions').delete())).toContain('kept');
  });

  test.each<[string, () => object, string]>([
    [
      'is not valid',
      () => problem('c2', 'Patient/p', { onsetDateTime: 'yesterday' }),
      'Bundle.entry[1].resource',
    ],
    ['is about a patient whom nobody knows', () => problem('c2', 'Patient/nobody'), 'Condition/c2'],
    ['comes twice', () => problem('c1', 'urn:uuid:p'), 'Condition/c1'],
  ])('of a transaction with one entry that %s nothing is stored', async (_what, wrong, place) => {
    const sent = bundle(
      'transaction',
      entry(problem('c1', 'urn:uuid:p'), 'urn:uuid:c'),
      entry(wrong(), 'urn:uuid:w'),
      entry(amina(), 'urn:uuid:p'),
    );
    const report = await records.importSent(1, sent);
    expect(report).toMatchObject({ resources: [], created: 0 });
    expect(report.refused[0]?.findings[0]?.path).toContain(place);
    expect(JSON.stringify(report.refused)).not.toContain(CANARY);
    expect([await addresses(), await versions(), await knex('patients').pluck('id')]).toEqual([[], [], []]);
    expect(bench.trail).toEqual([]);
  });

  test('of a collection everything is stored but what is refused, in whatever order it comes', async () => {
    const report = await records.importSent(
      1,
      bundle(
        'collection',
        { resource: problem('c1', 'Patient/from-elsewhere.1') },
        { resource: problem('c2', 'Patient/nobody') },
        { resource: amina() },
      ),
    );
    expect(report).toMatchObject({ created: 2, refused: [{ place: 'Condition/c2' }] });
    expect(await addresses()).toEqual(['c1', 'from-elsewhere.1']);
  });

  test('an import only stores: of what deletes or brings nothing it is told, and a transaction with it is refused', async () => {
    const deletion = { resource: amina({ id: 'gone' }), request: { method: 'DELETE', url: 'Patient/gone' } };
    const empty = { request: { method: 'DELETE', url: 'Patient/gone' } };
    const refused = await records.importSent(
      1,
      bundle('transaction', entry(amina(), 'urn:uuid:p'), deletion),
    );
    expect(refused).toMatchObject({ resources: [], created: 0 });
    expect(refused.refused).toMatchObject([{ place: '', findings: [{ path: 'Bundle.entry[1]' }] }]);
    expect(await addresses()).toEqual([]);
    const told = await records.importSent(1, bundle('batch', entry(amina(), 'urn:uuid:p'), empty));
    expect(told).toMatchObject({ created: 1, refused: [{ place: 'Bundle.entry[1]' }] });
    expect(await addresses()).toEqual(['from-elsewhere.1']);
  });

  test('two clinics have the same ids for whom they like, and reach nothing of each other', async () => {
    const first = await records.importSent(1, whole());
    const second = await records.importSent(2, amina({ name: [{ family: 'Other' }] }));
    expect(second).toMatchObject({ created: 1, refused: [] });
    expect(await records.readBack(2, first.resources)).toHaveLength(3);
    expect(await knex('patients').orderBy('id').pluck('clinic_id')).toEqual([1, 2]);
    // A patient of the other clinic alone is nobody's here.
    await records.importSent(2, amina({ id: 'theirs' }));
    const about = await records.importSent(1, problem('c9', 'Patient/theirs'));
    expect(about.refused).toHaveLength(1);
  });

  test('what stands in one record is never moved into another', async () => {
    await records.importSent(1, whole());
    await records.importSent(1, amina({ id: 'another' }));
    const moved = await records.importSent(1, problem('c1', 'Patient/another'));
    expect(moved).toMatchObject({ resources: [], refused: [{ findings: [{ path: 'Condition/c1' }] }] });
    expect(await versions()).toEqual([1, 1, 1, 1]);
  });

  test('after an erasure nothing opens, and nothing is written into that record any more', async () => {
    const { resources } = await records.importSent(1, whole());
    const { document_id: documentId } = await knex('patients').first('document_id');
    await erasePatient(bench.kernel, knex, documentId);
    expect(await records.readBack(1, resources)).toEqual(['Condition/c1', 'Patient/from-elsewhere.1']);
    const later = await records.importSent(1, problem('c2', 'Patient/from-elsewhere.1'));
    expect(later).toMatchObject({ resources: [], refused: [{ findings: [{ code: 'not-supported' }] }] });
  });

  test('whoever is on the clinic’s list already is Patient/<document id>, and never a second line of it', async () => {
    await knex('patients').insert({ document_id: 'onthelist1', full_name: 'Baraka Otieno', clinic_id: 1 });
    const { id } = await knex('patients').first<{ id: number }>('id');
    const report = await records.importSent(1, problem('c1', 'Patient/onthelist1'));
    expect(report).toMatchObject({ created: 1, refused: [] });
    expect(await records.importSent(1, amina({ id: 'onthelist1' }))).toMatchObject({ created: 1 });
    expect(await knex('patients').pluck('id')).toEqual([id]);
    expect(await knex('records_resources').pluck('patient_id')).toEqual([id, id]);
    const elsewhere = await records.importSent(2, problem('c1', 'Patient/onthelist1'));
    expect(elsewhere.refused).toHaveLength(1);
    await erasePatient(bench.kernel, knex, 'onthelist1');
    await expect(records.importSent(1, problem('c2', 'Patient/onthelist1'))).resolves.toMatchObject({
      refused: [{ findings: [{ code: 'not-supported' }] }],
    });
  });

  test('two who import the same at the same time store it once', async () => {
    const both = await Promise.allSettled([records.importSent(1, whole()), records.importSent(1, whole())]);
    const done = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    for (const each of both) {
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({ status: 409, code: 'version_conflict' });
    }
    expect(done.reduce((sum, { created }) => sum + created, 0)).toBe(3);
    expect(await addresses()).toEqual(['c1', 'from-elsewhere.1', 'mwangaza']);
    expect(await knex('patients').pluck('id')).toHaveLength(1);
  });
}
