import { rawRoute, type RawCall, type RawReply, type Route } from '../../../../src/access/route';
import type { Reception, StatusReport } from '../use-cases/receive-status';

export const STATUS_PATH = '/reminders/twilio/status';
/** Our own mark in the callback's address: the delivery it is about. */
export const DELIVERY_PARAMETER = 'delivery';

export interface StatusRouteParts {
  /** Origin that Twilio was given; null while no account is set up. */
  publicUrl: string | null;
  isSigned(signature: string, url: string, parameters: Readonly<Record<string, string>>): boolean;
  receive(report: StatusReport): Promise<Reception>;
  count(outcome: Reception | 'forged' | 'malformed'): void;
}

const MAX_BYTES = 16 * 1024;
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** Twilio's status callback: a signed form. Anything signed gets 200, since Twilio tells nothing twice. */
export function twilioStatusRoute(parts: StatusRouteParts): Route {
  return rawRoute({
    operation: 'reminders.status',
    method: 'POST',
    path: STATUS_PATH,
    summary: 'What became of a message, told by Twilio',
    maxBytes: MAX_BYTES,
    handle: (call) => handle(parts, call),
  });
}

async function handle(parts: StatusRouteParts, call: RawCall): Promise<RawReply> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(header(call, 'content-type'))) {
    return refusal(415, 'unsupported_media_type');
  }
  const form = Object.fromEntries(new URLSearchParams(call.body.toString('utf8')));
  if (!isGenuine(parts, call, form)) {
    parts.count('forged');
    return refusal(403, 'forbidden');
  }
  const report = readReport(form, call.query[DELIVERY_PARAMETER]);
  if (!report) {
    parts.count('malformed');
    return refusal(400, 'invalid_input');
  }
  parts.count(await parts.receive(report));
  return { status: 200, body: '', contentType: 'text/plain' };
}

// The signed address is the configured one: behind a proxy the request line and Host say something else.
function isGenuine(parts: StatusRouteParts, call: RawCall, form: Record<string, string>): boolean {
  const signature = header(call, 'x-twilio-signature');
  if (parts.publicUrl === null || signature === '') return false;
  const queryAt = call.url.indexOf('?');
  const query = queryAt < 0 ? '' : call.url.slice(queryAt);
  return parts.isSigned(signature, `${parts.publicUrl}/api${STATUS_PATH}${query}`, form);
}

function readReport(form: Record<string, string>, deliveryId: string | undefined): StatusReport | null {
  const { MessageSid: providerId, MessageStatus: status, ErrorCode: errorCode } = form;
  if (!isName(providerId) || !isName(status)) return null;
  return {
    providerId,
    status: status.toLowerCase(),
    errorCode: isName(errorCode) && errorCode !== '0' ? errorCode.slice(0, 60) : null,
    deliveryId: isName(deliveryId) ? deliveryId : null,
  };
}

function isName(value: string | undefined): value is string {
  return value !== undefined && NAME.test(value);
}

function header({ headers }: RawCall, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function refusal(status: number, code: string): RawReply {
  return {
    status,
    body: JSON.stringify({ error: { code, message: code, details: {} } }),
    contentType: 'application/json',
  };
}
