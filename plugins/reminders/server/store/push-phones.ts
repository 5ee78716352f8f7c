import { toIso } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { PushPhones } from '../ports';

export const PUSH_TOKENS = 'reminders_push_tokens';
/** As many as one request to Expo takes. */
const MOST_PHONES = 100;

interface TokenRow {
  session_id: string;
  token_index: string;
  token_sealed: string;
}

export function pushPhones(vault: Vault): PushPhones {
  return {
    of: async (query, patientId) => {
      const rows = await query(PUSH_TOKENS)
        .where({ patient_id: patientId })
        .orderBy('created_at', 'desc')
        .limit(MOST_PHONES)
        .select<TokenRow[]>('session_id', 'token_index', 'token_sealed');
      if (rows.length === 0) return [];
      const values = rows.map(({ session_id: session, token_sealed: sealed }) => ({
        ...{ sealed, address: addressOf(session) },
      }));
      // What is under the key of an erased patient does not open.
      const opened = await vault.openMany(query, values);
      return rows.flatMap(({ session_id: session, token_index: index }, at) => {
        const token = opened[at];
        return token ? [{ session, index, token: token.toString('utf8') }] : [];
      });
    },
    isOn: async (query, session) =>
      (await query(PUSH_TOKENS).where({ session_id: session }).first('session_id')) !== undefined,
    add: async (trx, { session, patient, token }, now) => {
      const index = vault.blindIndex(token, 'push-token');
      await trx(PUSH_TOKENS).where({ token_index: index }).whereNot({ session_id: session }).delete();
      const row = {
        patient_id: patient.id,
        token_index: index,
        token_sealed: await vault.of(patient.documentId).seal(trx, token, addressOf(session)),
        created_at: toIso(now),
      };
      await trx(PUSH_TOKENS)
        .insert({ session_id: session, ...row })
        .onConflict('session_id')
        .merge(row);
    },
    remove: async (trx, session) => {
      await trx(PUSH_TOKENS).where({ session_id: session }).delete();
    },
    removeGone: async (trx, indexes) => {
      await trx(PUSH_TOKENS).whereIn('token_index', indexes).delete();
    },
  };
}

function addressOf(row: string): { table: string; row: string; column: string } {
  return { table: PUSH_TOKENS, row, column: 'token_sealed' };
}
