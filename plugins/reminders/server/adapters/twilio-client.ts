import type twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient';
import type Response from 'twilio/lib/http/response';

/** One client, made with its first message: the package takes 31 MiB and 0.4 s, which no start has to wait for. */
export type TwilioClient = () => Promise<twilio.Twilio>;

const TIMEOUT_MS = 10_000;

/** Retries stay off: a message has no idempotency key, so trying again is a decision of ours. */
export function twilioClient(
  accountSid: string,
  authToken: string,
  baseUrl: string | undefined,
): TwilioClient {
  let client: Promise<twilio.Twilio> | null = null;
  return () => (client ??= openClient(accountSid, authToken, baseUrl?.replace(/\/+$/, '')));
}

async function openClient(
  accountSid: string,
  authToken: string,
  base: string | undefined,
): Promise<twilio.Twilio> {
  const { default: sdk } = await import('twilio');

  /** The package has no setting for its origin, so requests are turned to `base` on their way out. */
  class OurClient extends sdk.RequestClient {
    override request<T>(options: RequestClient.RequestOptions<T>): Promise<Response<T>> {
      const { pathname, search } = new URL(options.uri);
      return super.request(base === undefined ? options : { ...options, uri: `${base}${pathname}${search}` });
    }
  }
  return sdk(accountSid, authToken, { httpClient: new OurClient({ timeout: TIMEOUT_MS }) });
}
