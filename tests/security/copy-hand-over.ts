import { randomUUID } from 'node:crypto';
import type { VaultKeys } from '../../src/kernel/key-ring';
import { createVault } from '../../src/kernel/vault';
import type { World } from './world';

const TABLE = 'care_relationships';

/** One more hand-over like that one, with its reason sealed for its own row. @returns its id */
export async function copyHandOver({ stack: { knex, env } }: World, of: string): Promise<string> {
  const id = randomUUID().slice(0, 26);
  const given = await knex(TABLE).where({ id: of }).first<{ patient_id: number }>();
  const patient = await knex('patients')
    .where({ id: given.patient_id })
    .first<{ document_id: string }>('document_id');
  const vault = createVault({ keys: keysOf(env), now: () => new Date(), realNow: Date.now });
  const address = { table: TABLE, row: id, column: 'reason_sealed' };
  await knex.transaction(async (trx) => {
    const reason = await vault.of(patient.document_id).seal(trx, 'Away on leave', address);
    await trx(TABLE).insert({ ...given, id, reason_sealed: reason });
  });
  return id;
}

/** What the product of these tests seals with. */
function keysOf(env: Readonly<Record<string, string>>): VaultKeys {
  const pairs = (env['VAULT_KEYS'] ?? '').split(',').map((pair) => {
    const colon = pair.indexOf(':');
    return [pair.slice(0, colon), Buffer.from(pair.slice(colon + 1), 'base64')] as const;
  });
  const indexKey = Buffer.from(env['VAULT_INDEX_KEY'] ?? '', 'base64');
  return { current: pairs[0]?.[0] ?? '', keys: new Map(pairs), indexKey };
}
