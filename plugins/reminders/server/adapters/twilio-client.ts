import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient';
import type Response from 'twilio/lib/http/response';

const TIMEOUT_MS = 10_000;

/** The package has no setting for its origin, so requests are turned to `base` on their way out. */
class RedirectedClient extends twilio.RequestClient {
  constructor(private readonly base: string) {
    super({ timeout: TIMEOUT_MS });
  }

  override request<T>(options: RequestClient.RequestOptions<T>): Promise<Response<T>> {
    const { pathname, search } = new URL(options.uri);
    return super.request({ ...options, uri: `${this.base}${pathname}${search}` });
  }
}

/** Retries stay off: a message has no idempotency key, so trying again is a decision of ours. */
export function twilioClient(
  accountSid: string,
  authToken: string,
  baseUrl: string | undefined,
): twilio.Twilio {
  const httpClient =
    baseUrl === undefined
      ? new twilio.RequestClient({ timeout: TIMEOUT_MS })
      : new RedirectedClient(baseUrl.replace(/\/+$/, ''));
  return twilio(accountSid, authToken, { httpClient });
}
