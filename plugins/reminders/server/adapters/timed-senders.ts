import { timeCall, type CallParts } from '../../../../src/kernel/outside-calls';
import type { SendOutcome } from '../domain/send-outcome';
import type { AddressedChannel, Sender, Senders } from '../ports';

/** Senders whose sends are timed by channel. A refusal is an answer; a provider that is busy or silent gave none. */
export function timedSenders(senders: Senders, parts: CallParts): Senders {
  const timed = (channel: AddressedChannel): Sender => ({
    ...senders[channel],
    send: (message) => timeCall(parts, channel, () => senders[channel].send(message), isAnswer),
  });
  const push: Senders['push'] = {
    ...senders.push,
    send: (message) =>
      timeCall(
        parts,
        'push',
        () => senders.push.send(message),
        ({ outcome }) => isAnswer(outcome),
      ),
  };
  return { whatsapp: timed('whatsapp'), sms: timed('sms'), email: timed('email'), push };
}

function isAnswer({ kind }: SendOutcome): boolean {
  return kind === 'accepted' || kind === 'refused';
}
