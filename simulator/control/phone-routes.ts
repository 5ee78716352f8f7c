import { type Call, ControlError, json, pathParam, type Route } from '../http/call';
import { digitsOf } from '../world/msisdn';
import type { Phone } from '../world/phone';
import { messageResource } from '../twilio/message';
import { phoneInput, phonePatch, promptInput, readInput, writingInput } from './input';
import type { Parts } from './parts';
import { phoneSummary, phoneView } from './phone-view';

/** Phones and what their owners do. `:msisdn` may be written in any common way. */
export function phoneRoutes(parts: Parts): Route[] {
  const { world, mpesa, messaging } = parts;
  const { phones } = world;

  function phoneOf(call: Call): Phone {
    const phone = phones.find(digitsOf(pathParam(call, 'msisdn')) ?? '');
    if (!phone) throw new ControlError(404, 'not_found', 'No such phone');
    return phone;
  }

  function answerPrompt(call: Call): ReturnType<typeof json> {
    const phone = phoneOf(call);
    const input = readInput(call, promptInput);
    const push = mpesa.answer(
      phone.msisdn,
      input.action === 'pin' ? { kind: 'pin', pin: input.pin } : { kind: 'cancel' },
    );
    if (!push) throw new ControlError(409, 'no_prompt', 'There is no prompt on this phone, or it is off');
    const result = push.state.kind === 'finished' ? push.state.result : null;
    return json({
      checkoutRequestId: push.checkoutRequestId,
      resultCode: result?.code ?? null,
      receipt: result?.receipt ?? null,
    });
  }

  async function write(call: Call, channel: 'sms' | 'whatsapp'): Promise<ReturnType<typeof json>> {
    const phone = phoneOf(call);
    const { text, button } = readInput(call, writingInput);
    const message = await messaging.receive(phone.msisdn, channel, text, button);
    return json(messageResource(message, world.options.twilioAccountSid), 201);
  }

  return [
    {
      method: 'GET',
      path: '/control/phones',
      handler: () => json({ phones: phones.list().map((one) => phoneSummary(parts, one)) }),
    },
    {
      method: 'POST',
      path: '/control/phones',
      handler: (call) => json(phoneView(parts, phones.put(readInput(call, phoneInput))), 201),
    },
    {
      method: 'GET',
      path: '/control/phones/:msisdn',
      handler: (call) => json(phoneView(parts, phoneOf(call))),
    },
    {
      method: 'PATCH',
      path: '/control/phones/:msisdn',
      handler: (call) =>
        json(phoneView(parts, phones.put({ msisdn: phoneOf(call).msisdn, ...readInput(call, phonePatch) }))),
    },
    {
      method: 'DELETE',
      path: '/control/phones/:msisdn',
      handler: (call) => json({ removed: phones.remove(phoneOf(call).msisdn) }),
    },
    { method: 'POST', path: '/control/phones/:msisdn/prompt', handler: answerPrompt },
    { method: 'POST', path: '/control/phones/:msisdn/whatsapp', handler: (call) => write(call, 'whatsapp') },
    { method: 'POST', path: '/control/phones/:msisdn/sms', handler: (call) => write(call, 'sms') },
    {
      method: 'POST',
      path: '/control/phones/:msisdn/read',
      handler: (call) => {
        messaging.read(phoneOf(call).msisdn);
        return json({ ok: true });
      },
    },
  ];
}
