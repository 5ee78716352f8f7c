import { dataOf, type DaktariClient } from '@daktari/api-client';
import { ownPush } from './own-push';
import type { OwnPush } from './push-shape';

/**
 * For what puts another session in place of this one: the server forgets a phone with its session, and somebody who only
 * proved who they are would hear nothing any more without having switched it off.
 */
export async function keepPush<T>(
  client: DaktariClient,
  replace: () => Promise<T>,
  push: OwnPush | null = ownPush,
): Promise<T> {
  const wasOn = push !== null && (await isOn(client));
  const outcome = await replace();
  if (wasOn) await switchOn(client, push).catch(() => undefined);
  return outcome;
}

async function isOn(client: DaktariClient): Promise<boolean> {
  try {
    return (await dataOf(client.GET('/api/me/notifications'))).channels.push;
  } catch {
    return false;
  }
}

async function switchOn(client: DaktariClient, push: OwnPush): Promise<void> {
  const token = (await push.isAllowed()) ? await push.token() : null;
  if (token !== null) await dataOf(client.POST('/api/me/push', { body: { token } }));
}
