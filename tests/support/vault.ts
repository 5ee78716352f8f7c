import type { Knex } from 'knex';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { isSqlite, type Trx } from '../../src/kernel/db';
import type { KeyCacheLimits } from '../../src/kernel/key-cache';
import type { VaultKeys } from '../../src/kernel/key-ring';
import type { SealedColumn } from '../../src/kernel/sealed-columns';
import { createVault, type Vault, type VaultAddress } from '../../src/kernel/vault';
import { testKeys } from './kernel';

/** Tables of every kind that holds sealed texts: of patients, of nobody, and one that refuses changes. */
export const NOTES = 'notes';
export const SECRETS = 'secrets';
export const RECEIPTS = 'receipts';

export interface VaultBench {
  knex: Knex;
  columns: SealedColumn[];
  /** Statements that were sent so far. */
  sent: string[];
  /** A process that has these keys, the first of them in use. */
  process(names: readonly string[], cache?: KeyCacheLimits): Process;
  work<T>(inside: (trx: Trx) => Promise<T>): Promise<T>;
}

export interface Process {
  vault: Vault;
  keys: VaultKeys;
  /** Lets real time pass in this process. */
  wait(ms: number): void;
}

export async function vaultBench(knex: Knex): Promise<VaultBench> {
  // Nothing here has to survive a power cut.
  const pragmas = isSqlite(knex) ? ['synchronous = OFF', 'journal_mode = MEMORY'] : [];
  for (const pragma of pragmas) await knex.raw(`PRAGMA ${pragma}`);
  await vaultTables(knex);
  for (const name of [NOTES, SECRETS, RECEIPTS]) {
    await knex.schema.createTable(name, (table) => {
      table.string('id', 26).primary();
      table.string('patient', 24).nullable();
      table.text('sealed').nullable();
    });
  }
  const sent: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => void sent.push(sql));
  return {
    knex,
    sent,
    columns: [
      {
        table: NOTES,
        column: 'sealed',
        rowKey: 'id',
        holds: {
          kind: 'subjects',
          ownersOf: async (query, ids) => {
            const rows = await query(NOTES)
              .whereIn('id', ids)
              .select<{ id: string; patient: string }[]>('id', 'patient');
            return new Map(rows.map(({ id, patient }) => [id, patient]));
          },
        },
      },
      { table: SECRETS, column: 'sealed', rowKey: 'id', holds: { kind: 'nobody' } },
      { table: RECEIPTS, column: 'sealed', rowKey: 'id', holds: { kind: 'unchangeable' } },
    ],
    process: (names, cache) => {
      let now = 0;
      const keys = testKeys(...names);
      const parts = { keys, now: () => new Date(0), realNow: () => now, ...(cache ? { cache } : {}) };
      return { keys, vault: createVault(parts), wait: (ms) => void (now += ms) };
    },
    work: (inside) => knex.transaction(inside),
  };
}

export function addressOf(table: string, row: string): VaultAddress {
  return { table, row, column: 'sealed' };
}
