import type { Delivery } from '../data/records';
import type { Tone } from '../parts/Chip';
import type { IconName } from '../parts/Icon';

/** Colour only repeats the word. */
export function deliveryLook(state: Delivery['state']): { tone: Tone; icon: IconName } {
  switch (state) {
    case 'planned':
    case 'sending':
      return { tone: 'plain', icon: 'clock' };
    case 'sent':
      return { tone: 'info', icon: 'arrow' };
    case 'delivered':
    case 'read':
      return { tone: 'good', icon: 'good' };
    case 'unknown':
      return { tone: 'warm', icon: 'warning' };
    case 'failed':
      return { tone: 'bad', icon: 'bad' };
    case 'skipped':
    case 'opted_out':
      return { tone: 'warm', icon: 'refused' };
    case 'cancelled':
      return { tone: 'plain', icon: 'close' };
  }
}

type Told = Pick<Delivery, 'state' | 'reason' | 'replacedBy' | 'whyNotAgain'>;

/** What stands under a message's state: why it did not arrive, and why nobody can do anything about it. */
export function remarksOn({ state, reason, replacedBy, whyNotAgain }: Told): {
  reason: Delivery['reason'];
  replaced: boolean;
  over: boolean;
} {
  const replaced = replacedBy !== null;
  return { reason, replaced, over: state === 'failed' && !replaced && whyNotAgain === 'message_over' };
}
