import { timeCall, type CallParts } from '../../../../src/kernel/outside-calls';
import type { Channel } from '../domain/delivery';
import type { Sender, Senders } from '../ports';

/** Senders whose sends are timed by channel. A refusal is an answer; a provider that is busy or silent gave none. */
export function timedSenders(senders: Senders, parts: CallParts): Senders {
  const timed = (channel: Channel): Sender => ({
    ...senders[channel],
    send: (message) =>
      timeCall(
        parts,
        channel,
        () => senders[channel].send(message),
        ({ kind }) => kind === 'accepted' || kind === 'refused',
      ),
  });
  return { whatsapp: timed('whatsapp'), sms: timed('sms'), email: timed('email') };
}
