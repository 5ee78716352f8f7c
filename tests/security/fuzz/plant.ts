import type { Knex } from 'knex';
import type { Caller, Rows } from '../world';
import { ALFA, BETA } from './planted-values';

export type WorldName = 'alfa' | 'beta';

interface Spot {
  table: string;
  where: Readonly<Record<string, unknown>>;
  column: string;
  values: Record<WorldName, unknown>;
}

const TEXT = { alfa: ALFA, beta: BETA };
const NUMBER = { alfa: 111, beta: 222 };
const DAY = { alfa: '1911-11-11', beta: '1922-02-22' };

/** Whose rows are out of reach of whom, written by hand: letters as in the matrix. */
const HIDDEN: Record<string, { patients: string; visits: string; payments: string; inactive: boolean }> = {
  nobody: { patients: 'A,B,C', visits: 'A,B,C', payments: 'A,B,C', inactive: true },
  patientA: { patients: 'B,C', visits: 'B,C', payments: 'B,C', inactive: true },
  doctorX: { patients: 'B,C', visits: 'B,C', payments: 'A,B,C', inactive: true },
  doctorW: { patients: 'B,C', visits: 'A,B,C', payments: 'A,B,C', inactive: true },
  desk1: { patients: 'C', visits: 'C', payments: 'C', inactive: true },
  admin1: { patients: 'C', visits: 'C', payments: 'C', inactive: false },
  officer1: { patients: 'A,B,C', visits: 'C', payments: 'C', inactive: true },
  program: { patients: 'A,B,C', visits: 'A,B,C', payments: 'A,B,C', inactive: true },
};

export interface Planting {
  plant(world: WorldName): Promise<void>;
  /** As it was before. */
  restore(): Promise<void>;
}

/** Puts other values into everything that is hidden from one caller: rows out of reach, fields out of reach, links. */
export async function plantingFor(knex: Knex, rows: Rows, caller: Caller): Promise<Planting> {
  const spots = [...hiddenFields(), ...hiddenRows(rows, caller)];
  const before: { spot: Spot; values: Record<string, unknown>[] }[] = [];
  for (const spot of spots) {
    const values = await knex(spot.table).where(spot.where).select('id', spot.column);
    if (values.length === 0) throw new Error(`nothing to plant in ${spot.table}.${spot.column}`);
    before.push({ spot, values: values as Record<string, unknown>[] });
  }
  const link = HIDDEN[caller]?.inactive ? await hiddenLink(knex, rows) : null;
  return {
    plant: async (world) => {
      for (const { table, where, column, values } of spots) {
        await knex(table)
          .where(where)
          .update({ [column]: values[world] });
      }
      // A hidden row hangs on a visible one, in the second world only.
      if (link && world === 'beta') await knex('practitioners_services_lnk').insert(link);
      if (link && world === 'alfa') await knex('practitioners_services_lnk').where(link).del();
    },
    restore: async () => {
      for (const { spot, values } of before) {
        for (const row of values) {
          await knex(spot.table)
            .where({ id: row['id'] })
            .update({ [spot.column]: row[spot.column] });
        }
      }
      if (link) await knex('practitioners_services_lnk').where(link).del();
    },
  };
}

/** Fields that nobody reads, of rows that many see; and the tables of accounts. */
function hiddenFields(): Spot[] {
  const all = { where: {}, values: TEXT };
  return [
    { ...all, table: 'appointments', column: 'cancel_reason' },
    { ...all, table: 'practitioners', column: 'licence_number' },
    { ...all, table: 'patients', column: 'email_sealed' },
    { ...all, table: 'up_users', column: 'reset_password_token' },
    { ...all, table: 'up_users', column: 'full_name' },
    { ...all, table: 'admin_users', column: 'reset_password_token' },
    { ...all, table: 'admin_users', column: 'firstname' },
  ];
}

function hiddenRows(rows: Rows, caller: Caller): Spot[] {
  const hidden = HIDDEN[caller];
  if (!hidden) throw new Error(`nobody wrote down what is hidden from ${caller}`);
  const of = (letters: string, ids: Record<string, string>): { document_id: string }[] =>
    letters.split(',').map((letter) => ({ document_id: ids[letter] ?? '' }));
  const own = (letter: string, values: Record<WorldName, string>): Record<WorldName, string> => ({
    alfa: `${values.alfa} ${letter}`,
    beta: `${values.beta} ${letter}`,
  });
  return [
    ...of(hidden.patients, rows.patient).flatMap((where): Spot[] => [
      { table: 'patients', where, column: 'full_name', values: TEXT },
      { table: 'patients', where, column: 'language', values: { alfa: 'en', beta: 'sw' } },
      { table: 'patients', where, column: 'date_of_birth', values: DAY },
    ]),
    ...of(hidden.visits, rows.visit).flatMap((where): Spot[] => [
      // Unique, so each has a letter of its own.
      { table: 'appointments', where, column: 'reference', values: own(where.document_id, TEXT) },
      { table: 'appointments', where, column: 'state', values: { alfa: 'completed', beta: 'cancelled' } },
      { table: 'appointments', where, column: 'price_cents', values: NUMBER },
    ]),
    ...of(hidden.payments, rows.payment).flatMap((where): Spot[] => [
      { table: 'payments', where, column: 'reference', values: own(where.document_id, TEXT) },
      { table: 'payments', where, column: 'receipt', values: TEXT },
      { table: 'payments', where, column: 'amount_cents', values: NUMBER },
    ]),
    { table: 'clinics', where: { document_id: rows.clinic.R }, column: 'name', values: TEXT },
    ...(hidden.inactive
      ? [
          { table: 'services', where: { document_id: rows.service.R }, column: 'name', values: TEXT },
          {
            table: 'services',
            where: { document_id: rows.service.R },
            column: 'price_cents',
            values: NUMBER,
          },
          {
            table: 'practitioners',
            where: { document_id: rows.practitioner.R },
            column: 'bio',
            values: TEXT,
          },
        ]
      : []),
  ];
}

async function hiddenLink(knex: Knex, rows: Rows): Promise<{ practitioner_id: number; service_id: number }> {
  const idOf = async (table: string, documentId: string): Promise<number> => {
    const row = await knex(table).where({ document_id: documentId }).first<{ id: number }>('id');
    return row.id;
  };
  return {
    practitioner_id: await idOf('practitioners', rows.practitioner.R),
    service_id: await idOf('services', rows.service.P),
  };
}
