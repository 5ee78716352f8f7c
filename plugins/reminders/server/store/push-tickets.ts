import { toIso } from '../../../../src/kernel/db';
import type { PushTickets } from '../ports';

const TICKETS = 'reminders_push_tickets';

export const pushTickets: PushTickets = {
  keep: async (trx, deliveryId, tickets, now) => {
    if (tickets.length === 0) return;
    const rows = tickets.map(({ ticket, phone }) => ({
      ...{ ticket, delivery_id: deliveryId, token_index: phone },
      ...{ good: false, sent_at: toIso(now) },
    }));
    await trx(TICKETS).insert(rows).onConflict('ticket').ignore();
  },
  unanswered: async (query, { from, to }) => {
    const rows = await query(TICKETS)
      .where('sent_at', '>=', toIso(from))
      .andWhere('sent_at', '<', toIso(to))
      .andWhere({ good: false })
      .orderBy('ticket')
      .select<{ ticket: string; delivery_id: string; token_index: string }[]>(
        'ticket',
        'delivery_id',
        'token_index',
      );
    return rows.map(({ ticket, delivery_id: deliveryId, token_index: phone }) => ({
      ...{ ticket, deliveryId, phone },
    }));
  },
  confirm: async (trx, ticket) => {
    await trx(TICKETS).where({ ticket }).update({ good: true });
  },
  drop: async (trx, ticket) => {
    await trx(TICKETS).where({ ticket }).delete();
  },
  anyOf: async (trx, deliveryId) =>
    (await trx(TICKETS).where({ delivery_id: deliveryId }).first('ticket')) !== undefined,
  dropBetween: async (trx, { from, to }) => {
    await trx(TICKETS).where('sent_at', '>=', toIso(from)).andWhere('sent_at', '<', toIso(to)).delete();
  },
  dropBefore: async (trx, before) => {
    await trx(TICKETS).where('sent_at', '<', toIso(before)).delete();
  },
};
