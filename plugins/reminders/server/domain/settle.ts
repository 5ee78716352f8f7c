import { goesToNumber, type Delivery } from './delivery';
import type { SendOutcome } from './send-outcome';

/** How a send, a look-up or a failed delivery ends. */
export type Settlement =
  | { kind: 'sent'; providerId: string }
  | { kind: 'again'; at: Date; code: string | null }
  /** `lookUpAt` null: nobody can be asked, or the answer would come too late. */
  | { kind: 'unknown'; lookUpAt: Date | null; code: string }
  | { kind: 'failed'; code: string; fallBack: boolean }
  | { kind: 'opted_out'; code: string };

const MAX_TRIES = 8;
const FIRST_BACK_OFF_MS = 15_000;
/** A provider's list may lag behind what it has just taken. */
const LOOK_UP_AFTER_MS = 5_000;
const ASK_AGAIN_MS = 30_000;
const GIVE_UP_ASKING_MS = 60 * 60_000;
/** A message whose answer was lost is sent a second time at most, and only when the provider does not know it. */
const MAX_CUT_OFFS = 2;

/** 15 s, 30 s, 1 min … 16 min: eight tries over about half an hour. */
function backOffMs(tries: number): number {
  return FIRST_BACK_OFF_MS * 2 ** (Math.max(tries, 1) - 1);
}

/** `delivery` as it stood when the send began, its try counted. */
export function settleSend(delivery: Delivery, outcome: SendOutcome, now: Date): Settlement {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'sent', providerId: outcome.providerId };
    case 'later': {
      const at = new Date(now.getTime() + backOffMs(delivery.tries));
      const inTime = delivery.notAfter === null || at < delivery.notAfter;
      if (delivery.tries < MAX_TRIES && inTime) return { kind: 'again', at, code: outcome.code };
      return failed(delivery, outcome.code, true);
    }
    case 'refused':
      if (outcome.reach === 'opted_out') return { kind: 'opted_out', code: outcome.code };
      return failed(delivery, outcome.code, outcome.reach === 'other_channel');
    case 'unknown':
      return cutOff(delivery, now, outcome.code);
    default:
      return outcome satisfies never;
  }
}

/** A send of which no answer was seen. Neither mail servers nor Expo can be asked, so their messages are left at that. */
export function cutOff(delivery: Delivery, now: Date, code: string): Settlement {
  const since = delivery.sendingSince ?? now;
  const lookUpAt = goesToNumber(delivery.channel) ? new Date(since.getTime() + LOOK_UP_AFTER_MS) : null;
  return { kind: 'unknown', lookUpAt, code };
}

/** What the provider said about a message that may or may not have reached it. */
export type LookedUp = { kind: 'found'; providerId: string } | { kind: 'absent' } | { kind: 'no_answer' };

export function settleLookUp(delivery: Delivery, looked: LookedUp, now: Date): Settlement {
  const code = delivery.errorCode ?? 'cut_off';
  switch (looked.kind) {
    case 'found':
      return { kind: 'sent', providerId: looked.providerId };
    case 'absent': {
      const pointless = delivery.withdrawn || (delivery.notAfter !== null && now >= delivery.notAfter);
      if (pointless || delivery.cutOffs >= MAX_CUT_OFFS) return { kind: 'unknown', lookUpAt: null, code };
      return { kind: 'again', at: now, code: null };
    }
    case 'no_answer': {
      const giveUp = (delivery.sendingSince ?? now).getTime() + GIVE_UP_ASKING_MS <= now.getTime();
      return { kind: 'unknown', lookUpAt: giveUp ? null : new Date(now.getTime() + ASK_AGAIN_MS), code };
    }
    default:
      return looked satisfies never;
  }
}

/** Only a patient's WhatsApp message has another channel, and not once its visit is called off. */
export function failed(
  delivery: Delivery,
  code: string,
  otherChannelMayReach: boolean,
): Extract<Settlement, { kind: 'failed' }> {
  const fallBack = otherChannelMayReach && delivery.channel === 'whatsapp' && !delivery.withdrawn;
  return { kind: 'failed', code, fallBack };
}
