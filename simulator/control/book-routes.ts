import { json, type Route } from '../http/call';
import { messageResource } from '../twilio/message';
import { countAll } from './counts';
import { readInput, templatesInput } from './input';
import { type Parts, resetAll } from './parts';

/** The simulator's own books: what really happened, to be held against what the product says. */
export function bookRoutes(parts: Parts): Route[] {
  const { world, mpesa, messaging, mailbox, expo } = parts;
  return [
    { method: 'GET', path: '/control/till', handler: () => json(world.till.view()) },
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
