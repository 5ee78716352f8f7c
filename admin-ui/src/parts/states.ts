import type { PlainConsoleKey } from '@daktari/texts/console';
import type { PaymentState, VisitState } from '../data/records';
import type { Tone } from './Chip';
import type { IconName } from './Icon';

export interface StateLook {
  tone: Tone;
  icon: IconName;
  label: PlainConsoleKey;
}

/** As people are told it: over, and nobody has said how it ended, is a state of its own. */
export type ShownVisitState = VisitState | 'to_close';

export function shownState(
  { state, endsAt }: { state: VisitState; endsAt: string },
  now: Date,
): ShownVisitState {
  return state === 'confirmed' && Date.parse(endsAt) <= now.getTime() ? 'to_close' : state;
}

export function visitLook(state: ShownVisitState): StateLook {
  switch (state) {
    case 'held':
      return { tone: 'warm', icon: 'hold', label: 'console.visit.state.held' };
    case 'confirmed':
      return { tone: 'info', icon: 'clock', label: 'console.visit.state.confirmed' };
    case 'to_close':
      return { tone: 'warm', icon: 'warning', label: 'console.visit.state.to_close' };
    case 'completed':
      return { tone: 'good', icon: 'good', label: 'console.visit.state.completed' };
    case 'cancelled':
      return { tone: 'plain', icon: 'close', label: 'console.visit.state.cancelled' };
    case 'expired':
      return { tone: 'plain', icon: 'hold', label: 'console.visit.state.expired' };
    case 'no_show':
      return { tone: 'bad', icon: 'missed', label: 'console.visit.state.no_show' };
  }
}

/** Says where the money is. */
export function paymentLook(state: PaymentState): StateLook {
  switch (state) {
    case 'open':
      return { tone: 'plain', icon: 'clock', label: 'console.payment.state.open' };
    case 'processing':
      return { tone: 'info', icon: 'asking', label: 'console.payment.state.processing' };
    case 'paid':
      return { tone: 'good', icon: 'good', label: 'console.payment.state.paid' };
    case 'part_refunded':
      return { tone: 'warm', icon: 'return', label: 'console.payment.state.part_refunded' };
    case 'refunded':
      return { tone: 'plain', icon: 'return', label: 'console.payment.state.refunded' };
    case 'refund_due':
      return { tone: 'warm', icon: 'warning', label: 'console.payment.state.refund_due' };
    case 'cancelled':
      return { tone: 'plain', icon: 'close', label: 'console.payment.state.cancelled' };
  }
}

interface ChannelLook {
  icon: IconName;
  label: PlainConsoleKey;
}

export function channelLook(channel: string): ChannelLook {
  switch (channel) {
    case 'audio':
      return { icon: 'audio', label: 'console.channel.audio' };
    case 'video':
      return { icon: 'video', label: 'console.channel.video' };
    default:
      return { icon: 'in-person', label: 'console.channel.in_person' };
  }
}
