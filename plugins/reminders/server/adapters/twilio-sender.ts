import { toE164 } from '../../../../src/kernel/phone';
import type { SendOutcome } from '../domain/send-outcome';
import type { Outgoing, Sender } from '../ports';
import type { RateLimit } from './rate-limit';
import type { TwilioClient } from './twilio-client';
import { twilioFailure } from './twilio-errors';

export interface TwilioParts {
  client: TwilioClient;
  whatsappFrom: string | undefined;
  smsFrom: string | undefined;
  templates: Readonly<Record<string, string>>;
  /** The address that Twilio is to report to about a delivery; null when we have no public address. */
  callbackUrl(deliveryId: string): string | null;
  limit: RateLimit;
}

/** The provider's newest messages to one number: as many as can matter within a look-up. */
const LOOK_BACK = 50;
/** Clocks of two machines differ. */
const SKEW_MS = 10 * 60_000;

/** WhatsApp and SMS by Twilio's Messages API (2010-04-01). WhatsApp always by approved template, never free text. */
export function twilioSender(parts: TwilioParts): Sender {
  return {
    send: async (message) => {
      const addressed = address(parts, message);
      if (addressed === null) return { kind: 'refused', code: 'not_configured', reach: 'other_channel' };
      await parts.limit();
      try {
        const statusCallback = parts.callbackUrl(message.deliveryId) ?? undefined;
        const { messages } = await parts.client();
        const { sid } = await messages.create({ ...addressed, statusCallback });
        return accepted(sid);
      } catch (error) {
        return twilioFailure(error);
      }
    },
    lookUp: async (message, since) => {
      const addressed = address(parts, message);
      if (addressed === null) return [];
      try {
        // Not filtered by DateSent: a message that still waits at Twilio has none, and would look as if it were not there.
        const { messages } = await parts.client();
        const recent = await messages.list({ to: addressed.to, limit: LOOK_BACK });
        return recent
          .filter(({ direction }) => direction === 'outbound-api')
          .filter(({ dateCreated }) => dateCreated.getTime() >= since.getTime() - SKEW_MS)
          .filter(({ body }) => saysTheSame(message.content, body))
          .map(({ sid }) => sid);
      } catch {
        return null;
      }
    },
  };
}

function accepted(sid: unknown): SendOutcome {
  if (typeof sid !== 'string' || sid === '') return { kind: 'unknown', code: 'no_sid' };
  return { kind: 'accepted', providerId: sid };
}

type Addressed = { to: string; from: string } & (
  { contentSid: string; contentVariables: string } | { body: string }
);

/** Null when the settings lack the sender or the template. */
function address(
  { whatsappFrom, smsFrom, templates }: TwilioParts,
  { to, content }: Outgoing,
): Addressed | null {
  switch (content.channel) {
    case 'whatsapp': {
      const contentSid = templates[content.template];
      if (whatsappFrom === undefined || contentSid === undefined) return null;
      return {
        to: `whatsapp:${toE164(to)}`,
        from: `whatsapp:${whatsappFrom}`,
        contentSid,
        contentVariables: JSON.stringify(content.variables),
      };
    }
    case 'sms':
      return smsFrom === undefined ? null : { to: toE164(to), from: smsFrom, body: content.body };
    case 'email':
      return null;
    default:
      return content satisfies never;
  }
}

/**
 * Twilio shows a template's finished text and not its variables, and the approved wording may differ from ours:
 * a message that holds every value, the visit's reference among them, is the one. Trial accounts add a prefix to SMS.
 */
function saysTheSame(content: Outgoing['content'], body: string | null): boolean {
  const shown = (body ?? '').replace(/\s+/g, ' ');
  if (content.channel === 'whatsapp')
    return Object.values(content.variables).every((value) => shown.includes(value));
  return shown.includes(content.body.replace(/\s+/g, ' '));
}
