import type { Delivery } from './delivery';
import { isAboutMoney, supposesVisit, type DeliveryKind } from './notice';

/** Of a visit; `held`: for whoever pays in time. */
export type Standing = 'held' | 'confirmed' | 'over';

/** The visit that a message tells of, as it stands now. */
export interface TopicVisit {
  id: string;
  reference: string;
  startsAt: Date;
  standing: Standing;
}

export const NOT_AGAIN = ['message_not_failed', 'message_replaced', 'message_over'] as const;
export type NotAgain = (typeof NOT_AGAIN)[number];

type Failed = Pick<Delivery, 'state' | 'finished' | 'errorCode' | 'withdrawn' | 'notAfter' | 'kind'>;

/**
 * Why a message may not be sent once more, as far as its row and its visit tell; null when it may. What a person would be
 * told must still be true, and one message is replaced by one.
 */
export function refusalToSendAgain(
  delivery: Failed,
  { visit, replaced, now }: { visit: TopicVisit | null; replaced: boolean; now: Date },
): NotAgain | null {
  if (!isLost(delivery)) return 'message_not_failed';
  if (replaced) return 'message_replaced';
  return isStale(delivery, visit, now) ? 'message_over' : null;
}

/** Nothing of ours will try again, and as far as anybody knows nobody has read it. */
function isLost({ state, finished, errorCode }: Failed): boolean {
  if (state === 'failed') return true;
  if (state === 'unknown') return finished;
  return state === 'skipped' && errorCode === 'no_address';
}

/** How the visit may stand for what the message says to be true. */
export function trueWhile(kind: DeliveryKind): readonly Standing[] {
  // Who paid after all would pay twice; who has the time again would not come.
  if (kind === 'payment-failed') return ['held'];
  if (kind === 'hold-lapsed') return ['over'];
  return supposesVisit(kind) ? ['held', 'confirmed'] : ['held', 'confirmed', 'over'];
}

function isStale({ withdrawn, notAfter, kind }: Failed, visit: TopicVisit | null, now: Date): boolean {
  if (withdrawn || visit === null || (notAfter !== null && now >= notAfter)) return true;
  if (!trueWhile(kind).includes(visit.standing)) return true;
  // Where the money is stays worth knowing when the time is over.
  return !isAboutMoney(kind) && visit.startsAt <= now;
}
