import { dataOf, type DaktariClient } from '@daktari/api-client';
import { makePasskey } from './passkey';

/** @throws DaktariError sign_in_again, or passkey_known where the device has one of this account */
export async function addPasskey(client: DaktariClient): Promise<'added' | 'cancelled' | 'known'> {
  const { options } = await dataOf(client.POST('/api/me/passkeys/options', { body: {} }));
  const asked = await makePasskey(options);
  if (asked.kind !== 'answered') return asked.kind;
  await dataOf(client.POST('/api/me/passkeys', { body: { answer: asked.answer } }));
  return 'added';
}
