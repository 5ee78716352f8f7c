import { createHash } from 'node:crypto';
import { realNow, type Clock } from './clock';
import { toIso, type Db, type Trx } from './db';
import { unprocessable } from './errors';

export const IDEMPOTENCY_TABLE = 'kernel_idempotency_keys';
const KEEP_DAYS = 3;

export interface IdempotentCall {
  /** Who calls what: keys of different callers and routes never meet. */
  scope: string;
  key: string;
  body: unknown;
}

export interface Idempotency {
  /**
   * Runs `work` in one transaction together with the record of its reply. The same key and body get the first reply
   * again; another body is refused with 422 `idempotency_key_reused`. A refusal (throw) is not recorded.
   * Source: draft-ietf-httpapi-idempotency-key-header.
   */
  once<T>(call: IdempotentCall, work: (trx: Trx) => Promise<T>): Promise<T>;
}

interface KeyRow {
  request_hash: string;
  reply: string;
}

export function createIdempotency(db: () => Db, clock: Clock): Idempotency {
  async function find(query: Db | Trx, id: string, hash: string): Promise<{ reply: string } | null> {
    const row = await query(IDEMPOTENCY_TABLE)
      .where({ id })
      .first<KeyRow | undefined>('request_hash', 'reply');
    if (!row) return null;
    if (row.request_hash !== hash) throw unprocessable('idempotency_key_reused');
    return row;
  }

  return {
    once: async <T>({ scope, key, body }: IdempotentCall, work: (trx: Trx) => Promise<T>): Promise<T> => {
      const id = sha256(`${scope}\n${key}`);
      const hash = sha256(JSON.stringify(body ?? null));
      try {
        return await db().transaction(async (trx) => {
          const known = await find(trx, id, hash);
          if (known) return JSON.parse(known.reply) as T;
          const result = await work(trx);
          const row = {
            id,
            request_hash: hash,
            reply: JSON.stringify(result),
            created_at: toIso(clock.now()),
            expires_at: realNow() + KEEP_DAYS * 86_400_000,
          };
          await trx(IDEMPOTENCY_TABLE).insert(row);
          return result;
        });
      } catch (error) {
        // Two requests with one key at the same time: the loser may meet the winner's key, but also what the winner
        // has just taken (a time, a phone). Whatever refused it, it gives the winner's reply.
        const known = await find(db(), id, hash);
        if (!known) throw error;
        return JSON.parse(known.reply) as T;
      }
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
