import type { Db, Trx } from '../../../../src/kernel/db';
import { parseC2b } from '../domain/parse-c2b';
import type { Parts } from './parts';

/** What the payer typed as account, out of the message that told of the money; null where nothing can be read. */
export async function typedAccount(
  { evidence }: Pick<Parts, 'evidence'>,
  query: Db | Trx,
  event: string | null,
): Promise<string | null> {
  const raw = event === null ? null : (await evidence.event(query, event)).raw;
  if (raw === null) return null;
  const message = parseC2b(raw);
  return message.kind === 'payment' ? message.reference : null;
}
