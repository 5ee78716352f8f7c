import { both } from '../world/bilingual';
import type { World } from '../world/world';

/** What one phone was pushed, all that passed Expo. */
export type ExpoPush = { ticket: string; to: string; at: string; message: Record<string, unknown> };

export type Receipt = { status: 'ok' } | { status: 'error'; message: string; details: { error: string } };

export type ExpoPushes = {
  /** The ticket of a message to one phone. */
  take(to: string, message: Record<string, unknown>): { status: 'ok'; id: string } | Receipt;
  /** Of a ticket that is known and old enough; undefined otherwise, as at Expo. */
  receipt(ticket: string): Receipt | undefined;
  /** This phone has the app no more: by ticket at the next push, or only by receipt. */
  uninstall(token: string, toldBy: 'ticket' | 'receipt'): void;
  list(): ExpoPush[];
  clear(): void;
};

/** Expo hands on at once, and says a while later what became of it. */
const RECEIPT_AFTER_MS = 60_000;

export function createPushes({ clock, ids, journal }: World): ExpoPushes {
  let pushes: ExpoPush[] = [];
  const gone = new Map<string, 'ticket' | 'receipt'>();
  return {
    take(to, message) {
      if (gone.get(to) === 'ticket') return notRegistered(to);
      const ticket = [8, 4, 4, 4, 12].map((length) => ids.hex(length)).join('-');
      const { to: _everybody, ...rest } = message;
      pushes.push({ ticket, to, at: new Date(clock.now()).toISOString(), message: rest });
      journal.write(
        'message',
        both('Push to a phone', 'Arifa kwa simu'),
        typeof message['title'] === 'string' ? message['title'] : '',
      );
      return { status: 'ok', id: ticket };
    },
    receipt(ticket) {
      const push = pushes.find((one) => one.ticket === ticket);
      if (!push || clock.now() - Date.parse(push.at) < RECEIPT_AFTER_MS) return undefined;
      return gone.has(push.to) ? notRegistered(push.to) : { status: 'ok' };
    },
    uninstall: (token, toldBy) => {
      gone.set(token, toldBy);
    },
    list: () => [...pushes],
    clear() {
      pushes = [];
      gone.clear();
    },
  };
}

function notRegistered(token: string): Receipt {
  const message = `"${token}" is not a registered push notification recipient`;
  return { status: 'error', message, details: { error: 'DeviceNotRegistered' } };
}
