import { isReachable, type Phone } from '../world/phone';
import type { PhoneText } from '../world/inbox';
import type { Parts } from './parts';

export type PromptView = {
  checkoutRequestId: string;
  merchant: string;
  reference: string;
  amountCents: number;
  expiresAt: string;
};

export type PhoneView = {
  phone: Phone;
  prompt: PromptView | null;
  sms: PhoneText[];
  whatsapp: (PhoneText & { status: string | null })[];
};

/** A phone as its owner sees it; one that is off or out of reach shows no prompt. */
export function phoneView(parts: Parts, phone: Phone): PhoneView {
  const { world, messaging } = parts;
  return {
    phone,
    prompt: promptView(parts, phone),
    sms: world.inbox.list(phone.msisdn, 'sms'),
    whatsapp: world.inbox
      .list(phone.msisdn, 'whatsapp')
      .map((text) => ({ ...text, status: messaging.find(text.id)?.status ?? null })),
  };
}

export function phoneSummary(parts: Parts, phone: Phone): Phone & { prompted: boolean; unread: number } {
  const { world } = parts;
  const unread = world.inbox.list(phone.msisdn, 'whatsapp').filter((one) => !one.read).length;
  return { ...phone, prompted: promptView(parts, phone) !== null, unread };
}

function promptView({ mpesa }: Parts, phone: Phone): PromptView | null {
  const push = mpesa.promptOn(phone.msisdn);
  if (push?.state.kind !== 'prompted' || !isReachable(phone)) return null;
  return {
    checkoutRequestId: push.checkoutRequestId,
    merchant: push.merchant.name,
    reference: push.accountReference,
    amountCents: push.amountShillings * 100,
    expiresAt: new Date(push.state.expiresAt).toISOString(),
  };
}
