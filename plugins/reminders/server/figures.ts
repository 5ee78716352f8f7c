import { toIso } from '../../../src/kernel/db';
import type { Figures } from '../../../src/kernel/figures';
import { connectionTo } from '../../../src/kernel/outside-calls';
import { CHANNELS, type Channel } from './domain/delivery';

/** What a gateway may take to accept a message; mail servers greet slowly. */
const SLOW_SECONDS: Readonly<Record<Channel, number>> = { whatsapp: 3, sms: 3, email: 10, push: 3 };

/** Nobody tells whether an e-mail or a notification arrived, and of an SMS not whether it was read. */
const TOLD_BY = {
  'messages-confirmed': ['whatsapp', 'sms'],
  'messages-read': ['whatsapp'],
} satisfies Record<string, readonly Channel[]>;

/** How far messages get. */
export function contributeFigures({ samples, charts, connections }: Figures): void {
  samples.add('messages_waiting', {
    help: 'messages that are due and not settled',
    unit: 'count',
    read: async (query, now) => {
      const row = await query('reminders_deliveries')
        .whereNull('finished_at')
        .andWhere('not_before', '<=', toIso(now))
        .count<{ n: number | string }[]>({ n: '*' })
        .first();
      return [{ value: Number(row?.n ?? 0) }];
    },
  });
  charts.add('messages', {
    measure: { kind: 'total', of: { name: 'messages' } },
    unit: 'count',
    splits: ['outcome', 'channel'],
  });
  for (const [name, channels] of Object.entries(TOLD_BY)) {
    charts.add(name, {
      measure: { kind: 'total', of: { name: 'messages', where: { channel: channels } } },
      unit: 'count',
      splits: ['outcome'],
    });
  }
  charts.add('messages-waiting', {
    measure: { kind: 'level', of: { name: 'messages_waiting' } },
    unit: 'count',
  });
  for (const channel of CHANNELS) {
    connections.add(channel, connectionTo(channel, SLOW_SECONDS[channel]));
  }
}
