import { ControlError, json, type Route } from '../http/call';
import type { Merchant } from '../options';
import { messageResource } from '../twilio/message';
import type { TillEntry } from '../world/till';
import type { World } from '../world/world';
import { countAll } from './counts';
import { readInput, templatesInput, tillInput } from './input';
import { type Parts, resetAll } from './parts';

/** The simulator's own books: what really happened, to be held against what the product says. */
export function bookRoutes(parts: Parts): Route[] {
  const { world, mpesa, messaging, mailbox, expo } = parts;
  return [
    { method: 'GET', path: '/control/till', handler: () => json(world.till.view()) },
    {
      method: 'POST',
      path: '/control/till',
      handler: (call) => {
        const [merchant] = world.options.merchants;
        if (!merchant) throw new ControlError(409, 'no_merchant', 'No business number takes money');
        for (const payment of readInput(call, tillInput).payments) remember(world, merchant, payment);
        return json(world.till.view());
      },
    },
    { method: 'GET', path: '/control/counts', handler: () => json(countAll(parts)) },
    {
      method: 'GET',
      path: '/control/pushes',
      handler: () => json({ pushes: mpesa.pushes().map(pushRow), refused: mpesa.refused() }),
    },
    {
      method: 'GET',
      path: '/control/messages',
      handler: () =>
        json({
          messages: messaging.messages().map((one) => messageResource(one, world.options.twilioAccountSid)),
        }),
    },
    {
      method: 'GET',
      path: '/control/mail',
      handler: (call) => json({ mail: mailbox.list(call.url.searchParams.get('to')) }),
    },
    { method: 'GET', path: '/control/expo', handler: () => json({ pushes: expo.list() }) },
    {
      method: 'GET',
      path: '/control/templates',
      handler: () => json({ templates: messaging.templates.list() }),
    },
    {
      method: 'PUT',
      path: '/control/templates',
      handler: (call) => {
        for (const template of readInput(call, templatesInput).templates) messaging.templates.put(template);
        return json({ templates: messaging.templates.list() });
      },
    },
    {
      method: 'POST',
      path: '/control/reset',
      handler: () => {
        resetAll(parts);
        return json({ ok: true });
      },
    },
  ];
}

type PastPayment = Pick<TillEntry, 'receipt' | 'msisdn' | 'reference' | 'amountCents' | 'at'>;

/** Told again it changes nothing: a demo that starts anew tells all of it. */
function remember({ till }: World, { shortCode }: Merchant, payment: PastPayment): void {
  if (till.payment(payment.receipt)) return;
  till.write({ ...payment, kind: 'payment', shortCode, reverses: null, checkoutRequestId: null });
}

function pushRow(push: ReturnType<Parts['mpesa']['pushes']>[number]): Record<string, unknown> {
  const result = push.state.kind === 'finished' ? push.state.result : null;
  return {
    checkoutRequestId: push.checkoutRequestId,
    merchantRequestId: push.merchantRequestId,
    msisdn: push.msisdn,
    shortCode: push.merchant.shortCode,
    reference: push.accountReference,
    amountCents: push.amountShillings * 100,
    askedAt: new Date(push.askedAt).toISOString(),
    state: push.state.kind,
    resultCode: result?.code ?? null,
    receipt: result?.receipt ?? null,
    callbacksSent: push.callbacksSent,
    queries: push.queries,
  };
}
