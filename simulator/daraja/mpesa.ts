import { both } from '../world/bilingual';
import { numberParam, textParam } from '../world/faults';
import { kes } from '../world/money';
import { isReachable } from '../world/phone';
import type { World } from '../world/world';
import { sendConfirmation, type C2bUrls } from './c2b-send';
import { type Payment, takePayment } from './cashier';
import { autoAction, decideArrival, decidePin, type PhoneAction } from './decide';
import { deliverResult } from './deliver';
import { subscriberLocked, type Refusal } from './envelope';
import { newPush } from './new-push';
import { describe, isLive, type Push } from './push';
import type { PushRequest } from './push-request';

export type Mpesa = {
  pushes: () => Push[];
  refused: () => RefusedPush[];
  noteRefusal: (msisdn: string, reference: string, refusal: Refusal) => void;
  find: (checkoutRequestId: string) => Push | null;
  /** Takes a push in; with `atOnce` the owner answers before this resolves, and the callback is delivered. */
  ask: (request: PushRequest, atOnce: boolean) => Promise<{ refusal: Refusal } | { push: Push }>;
  promptOn: (msisdn: string) => Push | null;
  /** What the owner of the phone does with the prompt; null when there is none or the phone is off. */
  answer: (msisdn: string, action: PhoneAction) => Push | null;
  c2bUrls: C2bUrls;
  clear: () => void;
};

export type RefusedPush = {
  msisdn: string;
  reference: string;
  errorCode: string;
  errorMessage: string;
  at: string;
};

export function createMpesa(world: World): Mpesa {
  const { clock, timers, ids, journal, faults, phones, options } = world;
  let pushes: Push[] = [];
  let refused: RefusedPush[] = [];
  const c2bUrls: C2bUrls = new Map();

  function promptOn(msisdn: string): Push | null {
    return pushes.find((one) => one.msisdn === msisdn && one.state.kind === 'prompted') ?? null;
  }

  function noteRefusal(msisdn: string, reference: string, refusal: Refusal): void {
    refused.push({
      msisdn,
      reference,
      errorCode: refusal.errorCode,
      errorMessage: refusal.errorMessage,
      at: new Date(clock.now()).toISOString(),
    });
    journal.write(
      'bad',
      both('Push refused', 'Ombi limekataliwa'),
      `${msisdn} ${refusal.errorCode} ${refusal.errorMessage}`,
    );
  }

  async function ask(request: PushRequest, atOnce: boolean): Promise<{ refusal: Refusal } | { push: Push }> {
    const phone = phones.meet(request.msisdn);
    if (pushes.some((one) => one.msisdn === request.msisdn && isLive(one)))
      return { refusal: subscriberLocked };
    const force = faults.take('result-code', request.msisdn);
    const arrival = decideArrival({
      request,
      phone,
      now: clock.now(),
      earlier: pushes,
      rule17Ms: options.pace.rule17Ms,
      unreachableMs: options.pace.unreachableMs,
      forced: force && { code: textParam(force, 'code', '1032'), afterMs: numberParam(force, 'ms', 1_000) },
    });
    const push = newPush(request, clock.now(), ids, pushes);
    pushes.push(push);
    const amount = kes(request.amountShillings * 100);
    journal.write(
      'send',
      both(`Push asked, ${amount}`, `Ombi la malipo, ${amount}`),
      `${request.accountReference} → ${request.msisdn}`,
    );
    if (arrival.kind === 'result') {
      if (atOnce) await finish(push, arrival.code, 'now');
      else timers.after(arrival.afterMs, () => finish(push, arrival.code, 'later'));
      return { push };
    }
    push.state = { kind: 'prompted', expiresAt: clock.now() + options.pace.promptMs };
    journal.write(
      'phone',
      both('Prompt shown', 'Ombi la PIN limeonekana'),
      both(`${phone.name}, waiting for the PIN`, `${phone.name}, tunasubiri PIN`),
    );
    journal.changed({ what: 'phone', msisdn: push.msisdn });
    timers.after(options.pace.promptMs, () =>
      push.state.kind === 'prompted' ? finish(push, '1037', 'later') : undefined,
    );
    if (atOnce) await act(push, autoAction(phone.autoAnswer ?? 'pay', phone), 'now');
    else if (phone.autoAnswer) {
      const auto = phone.autoAnswer;
      timers.after(options.pace.autoAnswerMs, () =>
        act(push, autoAction(auto, phones.meet(push.msisdn)), 'later'),
      );
    }
    return { push };
  }

  async function act(push: Push, action: PhoneAction, when: 'now' | 'later'): Promise<void> {
    if (push.state.kind !== 'prompted') return;
    const phone = phones.meet(push.msisdn);
    if (!isReachable(phone)) return;
    if (action.kind === 'none') return;
    if (action.kind === 'cancel') return finish(push, '1032', when);
    await finish(push, decidePin(phone, action.pin, push.amountShillings * 100), when);
  }

  async function finish(push: Push, code: string, when: 'now' | 'later'): Promise<void> {
    if (push.state.kind === 'finished') return;
    const entry = code === '0' ? takePayment(world, paymentOf(push)) : null;
    const final = code === '0' && !entry ? '1' : code;
    push.state = {
      kind: 'finished',
      result: { code: final, description: describe(final), receipt: entry?.receipt ?? null, at: clock.now() },
    };
    journal.changed({ what: 'phone', msisdn: push.msisdn });
    writeResult(push, final);
    const delivery = () => deliverResult(world, push, when);
    if (when === 'now') await delivery();
    else timers.after(options.pace.callbackMs, delivery);
    if (entry) {
      const type = push.kind === 'paybill' ? 'Pay Bill' : 'Buy Goods';
      timers.after(options.pace.confirmationMs, () => sendConfirmation(world, c2bUrls, entry, type));
    }
  }

  function writeResult(push: Push, code: string): void {
    const amount = kes(push.amountShillings * 100);
    if (code === '0')
      journal.write(
        'pin',
        both(`PIN entered, ${amount} taken`, `PIN imewekwa, ${amount} imekatwa`),
        push.msisdn,
      );
    else
      journal.write(
        'bad',
        both(`Not paid: ${describe(code)}`, `Haikulipwa: ${describe(code)}`),
        `${push.msisdn}, ${code}`,
      );
  }

  return {
    pushes: () => pushes,
    refused: () => refused,
    noteRefusal,
    find: (id) => pushes.find((one) => one.checkoutRequestId === id) ?? null,
    ask,
    promptOn,
    answer(msisdn, action) {
      const push = promptOn(msisdn);
      const phone = phones.find(msisdn);
      if (!push || !phone || !isReachable(phone)) return null;
      void act(push, action, 'later');
      return push;
    },
    c2bUrls,
    clear() {
      pushes = [];
      refused = [];
      for (const registered of c2bUrls.values()) registered.told = [];
    },
  };
}

function paymentOf(push: Push): Payment {
  return {
    msisdn: push.msisdn,
    shortCode: push.merchant.shortCode,
    merchantName: push.merchant.name,
    reference: push.accountReference,
    amountCents: push.amountShillings * 100,
    checkoutRequestId: push.checkoutRequestId,
  };
}
