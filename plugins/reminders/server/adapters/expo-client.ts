import type { Expo } from 'expo-server-sdk';
import type { Agent, Dispatcher } from 'undici';

/** One client, made with its first push. */
export type ExpoClient = () => Promise<
  Pick<Expo, 'sendPushNotificationsAsync' | 'getPushNotificationReceiptsAsync'>
>;

const TIMEOUT_MS = 10_000;

export function expoClient(baseUrl: string | undefined, accessToken: string | undefined): ExpoClient {
  let client: Promise<Expo> | null = null;
  return () => (client ??= openClient(baseUrl, accessToken));
}

/** The package has neither a setting for its origin nor a timeout: both are those of the dispatcher below it. */
async function openClient(baseUrl: string | undefined, accessToken: string | undefined): Promise<Expo> {
  const [sdk, undici] = await Promise.all([import('expo-server-sdk'), import('undici')]);
  const agent = new undici.Agent({
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    connect: { timeout: TIMEOUT_MS },
  });
  const httpAgent = baseUrl === undefined ? agent : turnedTo(new URL(baseUrl), agent);
  return new sdk.Expo({ httpAgent, ...(accessToken !== undefined && { accessToken }) });
}

/** Requests go to `base` instead, below its path. */
function turnedTo({ origin, pathname }: URL, agent: Agent): Dispatcher {
  const before = pathname.replace(/\/+$/, '');
  return agent.compose(
    (dispatch) => (options, handler) =>
      dispatch({ ...options, origin, path: `${before}${options.path}` }, handler),
  );
}
