import { dataOf, type DaktariClient } from '@daktari/api-client';
import type { GrantReply, Issuer } from '../session/tokens';
import { askPasskey, canPasskeys } from './passkey';

export type PasskeyReply = GrantReply | { kind: 'no-passkey'; why: 'cancelled' | 'none' };

interface Asking {
  client: DaktariClient;
  issuer: Pick<Issuer, 'byPasskey'>;
  device(): Promise<string>;
}

/** Asks the device for a passkey and shows it to the issuer. @throws DaktariError unreachable, or there can be none */
export async function replyToPasskey({ client, issuer, device }: Asking): Promise<PasskeyReply> {
  if (!canPasskeys()) return { kind: 'no-passkey', why: 'none' };
  const own = await device();
  const { options } = await dataOf(client.POST('/api/sign-in/passkey-options', { body: { device: own } }));
  const asked = await askPasskey(options);
  if (asked.kind !== 'answered') return { kind: 'no-passkey', why: 'cancelled' };
  return issuer.byPasskey({ answer: JSON.stringify(asked.answer), device: own });
}
