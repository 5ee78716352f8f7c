import { isReachable, type Phone } from '../world/phone';
import type { TwilioMessage } from './message';

export type Delivery =
  | { kind: 'deliver' }
  /** The phone is away; tried again when it comes back. */
  | { kind: 'wait' }
  | { kind: 'fail'; status: 'failed' | 'undelivered'; errorCode: string };

export type DeliveryFacts = {
  phone: Phone;
  now: number;
  /** The owner's last WhatsApp message to us, epoch milliseconds. */
  lastInboundAt: number | null;
  /** Error code of the fault switch, when it struck this message. */
  forcedCode: string | null;
  smsGiveUpMs: number;
};

const windowMs = 24 * 60 * 60 * 1000;

/** What becomes of a message that was sent out. */
export function decideDelivery(message: TwilioMessage, facts: DeliveryFacts): Delivery {
  if (message.channel === 'whatsapp') return decideWhatsapp(message, facts);
  if (isReachable(facts.phone)) return { kind: 'deliver' };
  if (facts.now - message.createdAt >= facts.smsGiveUpMs)
    return { kind: 'fail', status: 'undelivered', errorCode: '30003' };
  return { kind: 'wait' };
}

function decideWhatsapp(message: TwilioMessage, facts: DeliveryFacts): Delivery {
  if (facts.forcedCode) return { kind: 'fail', status: 'undelivered', errorCode: facts.forcedCode };
  const open = facts.lastInboundAt !== null && facts.now - facts.lastInboundAt < windowMs;
  if (message.freeText && !open) return { kind: 'fail', status: 'failed', errorCode: '63016' };
  if (!facts.phone.whatsapp) return { kind: 'fail', status: 'undelivered', errorCode: '63024' };
  return isReachable(facts.phone) ? { kind: 'deliver' } : { kind: 'wait' };
}
