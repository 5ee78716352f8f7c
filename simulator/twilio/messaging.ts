import { both } from '../world/bilingual';
import { numberParam, textParam } from '../world/faults';
import { isReachable } from '../world/phone';
import type { World } from '../world/world';
import { postInbound, postStatus } from './callbacks';
import { decideDelivery } from './decide-delivery';
import { meaningOf } from './errors';
import type { Channel, MessageStatus, TwilioMessage } from './message';
import type { SendRequest } from './send-request';
import { createTemplates, type Templates } from './templates';

export type Messaging = {
  templates: Templates;
  messages: () => TwilioMessage[];
  find: (sid: string) => TwilioMessage | null;
  send: (request: SendRequest) => TwilioMessage;
  /** A message written by the phone's owner; `button` for a tapped quick reply. */
  receive: (msisdn: string, channel: Channel, text: string, button: boolean) => Promise<TwilioMessage>;
  /** The owner looked at WhatsApp. */
  read: (msisdn: string) => void;
  clear: () => void;
};

const optOutWords = /^\s*(stop|stopall|unsubscribe|cancel|end|quit|acha)\s*$/i;
const optInWords = /^\s*(start|yes|unstop|anza)\s*$/i;
const defaultSender = '+254700000000';

export function createMessaging(world: World): Messaging {
  const { clock, timers, ids, journal, faults, phones, inbox, options } = world;
  let messages: TwilioMessage[] = [];
  const waiting = new Set<TwilioMessage>();
  const lastInbound = new Map<string, number>();

  function send(request: SendRequest): TwilioMessage {
    const now = clock.now();
    const phone = phones.meet(request.msisdn);
    const sid = `${request.channel === 'whatsapp' ? 'MM' : 'SM'}${ids.hex(32)}`;
    const message: TwilioMessage = {
      ...request,
      sid,
      direction: 'outbound-api',
      freeText: request.contentSid === null,
      status: 'queued',
      errorCode: null,
      createdAt: now,
      sentAt: null,
      updatedAt: now,
    };
    messages.push(message);
    const name = request.channel === 'whatsapp' ? 'WhatsApp' : 'SMS';
    journal.write(
      'message',
      both(`${name} to ${phone.name}`, `${name} kwa ${phone.name}`),
      request.body.slice(0, 80),
    );
    const late = request.channel === 'sms' ? faults.take('sms-late', request.msisdn) : null;
    const lateMs = late ? numberParam(late, 'ms', 300_000) : 0;
    void postStatus(world, message, 'queued');
    timers.after(options.pace.statusMs, () => setStatus(message, 'sent'));
    timers.after(options.pace.statusMs * 2 + lateMs, () => deliver(message));
    return message;
  }

  async function setStatus(
    message: TwilioMessage,
    status: MessageStatus,
    errorCode: string | null = null,
  ): Promise<void> {
    message.status = status;
    message.errorCode = errorCode;
    message.updatedAt = clock.now();
    if (status === 'sent') message.sentAt = clock.now();
    journal.changed({ what: 'phone', msisdn: message.msisdn });
    await postStatus(world, message, status);
  }

  async function deliver(message: TwilioMessage): Promise<void> {
    const phone = phones.meet(message.msisdn);
    // As with a phone whose WhatsApp is long without data: neither delivered nor given up.
    if (message.channel === 'whatsapp' && faults.take('whatsapp-lost', message.msisdn)) return;
    const forced =
      message.channel === 'whatsapp' ? faults.take('whatsapp-undelivered', message.msisdn) : null;
    const delivery = decideDelivery(message, {
      phone,
      now: clock.now(),
      lastInboundAt: lastInbound.get(message.msisdn) ?? null,
      forcedCode: forced && textParam(forced, 'code', '63024'),
      smsGiveUpMs: options.pace.smsGiveUpMs,
    });
    switch (delivery.kind) {
      case 'wait':
        if (!waiting.has(message) && message.channel === 'sms') {
          timers.after(options.pace.smsGiveUpMs, () =>
            waiting.delete(message) ? deliver(message) : undefined,
          );
        }
        waiting.add(message);
        return;
      case 'fail':
        journal.write(
          'bad',
          both(
            `Not delivered: ${meaningOf(delivery.errorCode)}`,
            `Haikufika: ${meaningOf(delivery.errorCode)}`,
          ),
          `${phone.name}, ${delivery.errorCode}`,
        );
        return setStatus(message, delivery.status, delivery.errorCode);
      case 'deliver':
        inbox.add(message.msisdn, {
          id: message.sid,
          channel: message.channel,
          from: 'DAKTARI',
          text: message.body,
          at: new Date(clock.now()).toISOString(),
          buttons: message.buttons,
        });
        return setStatus(message, 'delivered');
    }
  }

  phones.onUpdate((phone) => {
    if (!isReachable(phone)) return;
    for (const message of [...waiting].filter((one) => one.msisdn === phone.msisdn)) {
      waiting.delete(message);
      timers.after(options.pace.statusMs, () => deliver(message));
    }
  });

  async function receive(
    msisdn: string,
    channel: Channel,
    text: string,
    button: boolean,
  ): Promise<TwilioMessage> {
    const phone = phones.meet(msisdn);
    const now = clock.now();
    const prefix = channel === 'whatsapp' ? 'whatsapp:' : '';
    const latest = messages
      .filter((one) => one.msisdn === msisdn && one.channel === channel && one.direction === 'outbound-api')
      .at(-1);
    const message: TwilioMessage = {
      sid: `SM${ids.hex(32)}`,
      channel,
      direction: 'inbound',
      to: latest?.from ?? `${prefix}${defaultSender}`,
      from: `${prefix}+${msisdn}`,
      msisdn,
      body: text,
      buttons: [],
      contentSid: null,
      freeText: true,
      statusCallback: null,
      status: 'received',
      errorCode: null,
      createdAt: now,
      sentAt: now,
      updatedAt: now,
    };
    messages.push(message);
    if (channel === 'whatsapp') lastInbound.set(msisdn, now);
    if (channel === 'sms' && optOutWords.test(text)) phones.put({ msisdn, optedOut: true });
    if (channel === 'sms' && optInWords.test(text)) phones.put({ msisdn, optedOut: false });
    inbox.add(msisdn, {
      id: message.sid,
      channel,
      from: 'me',
      text,
      at: new Date(now).toISOString(),
      buttons: [],
    });
    journal.write('message', both(`${phone.name} writes`, `${phone.name} anaandika`), text.slice(0, 80));
    await postInbound(world, message, phone.name, button);
    return message;
  }

  return {
    templates: createTemplates(),
    messages: () => messages,
    find: (sid) => messages.find((one) => one.sid === sid) ?? null,
    send,
    receive,
    read(msisdn) {
      for (const sid of inbox.markRead(msisdn)) {
        const message = messages.find((one) => one.sid === sid && one.status === 'delivered');
        if (message) void setStatus(message, 'read');
      }
    },
    clear() {
      messages = [];
      waiting.clear();
      lastInbound.clear();
    },
  };
}
