import { invalid } from '../../../../src/kernel/errors';
import type { VerifiedNumbers } from '../../../../src/access/verified-numbers';
import type { Tickets } from './store/tickets';

/** Registration's half of a ticket: whose number it is, and its end with the account that it opens. */
export function verifiedNumbers(tickets: Pick<Tickets, 'find' | 'use'>): VerifiedNumbers {
  return {
    find: async (query, shown) => {
      const found = await tickets.find(query, 'registration', shown);
      if (!found) throw invalid('ticket_over');
      return found.msisdn;
    },
    spend: async (trx, shown) => {
      if (!(await tickets.use(trx, 'registration', shown))) throw invalid('ticket_over');
    },
  };
}
