import type { ExpoPushTicket } from 'expo-server-sdk';
import type { SendOutcome } from '../domain/send-outcome';
import type { PushPhone, PushReceipt, PushResult } from '../domain/push';
import type { PushSender } from '../ports';
import type { ExpoClient } from './expo-client';
import { DEVICE_GONE, expoFailure, RATE_EXCEEDED } from './expo-errors';

/** The newest takes the place of the one before, whatever each was about. */
const ONE_FOR_ALL = 'news';

/** Push by Expo's service: a title, and no data beside it. */
export function expoSender(client: ExpoClient): PushSender {
  return {
    send: async ({ phones, content: { title } }) => {
      try {
        const expo = await client();
        const to = phones.map(({ token }) => token);
        const message = { to, title, sound: 'default', collapseId: ONE_FOR_ALL, tag: ONE_FOR_ALL };
        return resultOf(phones, await expo.sendPushNotificationsAsync([message]));
      } catch (error) {
        return { outcome: expoFailure(error), tickets: [], gone: [] };
      }
    },
    receipts: async (tickets) => {
      try {
        const found = await (await client()).getPushNotificationReceiptsAsync([...tickets]);
        return new Map(
          Object.entries(found).map(([ticket, receipt]): [string, PushReceipt] => [
            ticket,
            receipt.status === 'ok' ? { kind: 'good' } : bad(receipt.details?.error),
          ]),
        );
      } catch {
        return null;
      }
    },
  };
}

function bad(code = 'error'): PushReceipt {
  return { kind: 'bad', code, isGone: code === DEVICE_GONE };
}

/** Tickets come in the order of the phones. */
function resultOf(phones: readonly PushPhone[], answers: readonly ExpoPushTicket[]): PushResult {
  const pairs = phones.flatMap((phone, at) => {
    const answer = answers[at];
    return answer ? [{ phone: phone.index, answer }] : [];
  });
  const codes = pairs.map(({ answer }) =>
    answer.status === 'ok' ? null : (answer.details?.error ?? 'error'),
  );
  const tickets = pairs.flatMap(({ phone, answer }) =>
    answer.status === 'ok' ? [{ ticket: answer.id, phone }] : [],
  );
  const gone = pairs.flatMap(({ phone }, at) => (codes[at] === DEVICE_GONE ? [phone] : []));
  return { outcome: outcomeOf(tickets[0]?.ticket, codes), tickets, gone };
}

/** One phone that took it is enough; else one that may take it later, and only then why the first did not. */
function outcomeOf(ticket: string | undefined, codes: readonly (string | null)[]): SendOutcome {
  if (ticket !== undefined) return { kind: 'accepted', providerId: ticket };
  if (codes.includes(RATE_EXCEEDED)) return { kind: 'later', code: RATE_EXCEEDED };
  return { kind: 'refused', code: codes[0] ?? 'error', reach: 'nobody' };
}
