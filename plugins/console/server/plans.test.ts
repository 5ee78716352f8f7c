import { readFileSync } from 'node:fs';
import path from 'node:path';
import { consoleBench, type ConsoleBench } from '../../../tests/support/console-bench';
import type { Who } from '../../../tests/support/console-clinics';
import { temporarySqlite } from '../../../tests/support/sqlite';

interface Schema {
  collectionName: string;
  indexes: { name: string; type?: 'unique'; columns: string[] }[];
}
interface Statement {
  sql: string;
  bindings: unknown[];
}

let bench: ConsoleBench;
let drop: () => Promise<void>;
let statements: Statement[] = [];
beforeAll(async () => {
  const sqlite = temporarySqlite();
  drop = sqlite.drop;
  bench = await consoleBench(sqlite.knex);
  for (const noun of ['patient', 'appointment', 'payment', 'practitioner', 'service'])
    await createIndexes(noun);
  bench.knex.on('query', ({ sql, bindings }: Statement) => void statements.push({ sql, bindings }));
});
afterAll(() => drop());

/** As Strapi makes them from the content type. */
async function createIndexes(noun: string): Promise<void> {
  const file = path.resolve(__dirname, `../../../src/api/${noun}/content-types/${noun}/schema.json`);
  const { collectionName, indexes } = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  for (const { name, columns, type } of indexes.filter((index) => index.type !== 'unique')) {
    if (type === undefined)
      await bench.knex.schema.table(collectionName, (table) => table.index(columns, name));
  }
}

/** How SQLite reads the page's own table, and whether it sorts by itself. */
async function planOf(who: Who, resource: string, wish: Record<string, unknown>): Promise<string[]> {
  statements = [];
  const { status, text } = await bench.get(who, `/${resource}`, wish);
  expect([status, text.slice(0, 200)]).toEqual([200, text.slice(0, 200)]);
  const page = statements.find(({ sql }) => /^select .* as `t` .*order by/.test(sql));
  if (!page) throw new Error('there is no page');
  const asked = page.bindings.map((value) => (value instanceof Date ? value.getTime() : value));
  const rows = await bench.knex.raw<{ detail: string }[]>(
    `explain query plan ${page.sql}`,
    asked as string[],
  );
  return rows.map(({ detail }) => detail).filter((detail) => /\bt\b|ORDER BY/.test(detail));
}

const DAY = { from: '2026-12-07T00:00:00Z', to: '2026-12-08T00:00:00Z' };

test.each<[string, Who, string, Record<string, unknown>, string]>([
  ['patients by name', 'desk1', 'patients', {}, 'patients_clinic_name_index (clinic_id=?)'],
  [
    'patients by name, from the end',
    'desk1',
    'patients',
    { sort: ['fullName', 'DESC'], range: [5000, 5024] },
    'patients_clinic_name_index (clinic_id=?)',
  ],
  [
    'patients by registration',
    'admin1',
    'patients',
    { sort: ['registeredAt', 'DESC'] },
    'patients_clinic_registered_index (clinic_id=?)',
  ],
  [
    "a clinic's day of visits",
    'desk1',
    'visits',
    { filter: DAY },
    'appointments_clinic_index (clinic_id=? AND starts_at>? AND starts_at<?)',
  ],
  ['all visits of a clinic by time', 'officer1', 'visits', {}, 'appointments_clinic_index (clinic_id=?)'],
  [
    "a doctor's own day",
    'doctor1',
    'visits',
    { filter: DAY },
    'appointments_practitioner_index (practitioner_id=? AND clinic_id=? AND starts_at>? AND starts_at<?)',
  ],
  [
    'visits of one doctor at the desk',
    'desk1',
    'visits',
    { filter: { practitioner: 'doctor-1' }, sort: ['startsAt', 'DESC'] },
    'appointments_practitioner_index (practitioner_id=? AND clinic_id=?)',
  ],
  [
    'visits of one patient',
    'desk1',
    'visits',
    { filter: { patient: 'patient-1' } },
    'appointments_patient_index (patient_id=? AND clinic_id=?)',
  ],
  ['payments of a clinic', 'desk1', 'payments', {}, 'payments_clinic_created_index (clinic_id=?)'],
])('%s come out of an index in their order', async (_what, who, resource, wish, index) => {
  expect(await planOf(who, resource, wish)).toEqual([`SEARCH t USING INDEX ${index}`]);
});

test('patients in care are found by their ids, and sorted among themselves', async () => {
  const [search, ...rest] = await planOf('doctor1', 'patients', {});
  expect(search).toBe('SEARCH t USING INTEGER PRIMARY KEY (rowid=?)');
  expect(rest).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
});
