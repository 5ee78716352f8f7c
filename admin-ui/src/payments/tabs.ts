import type { PaymentState } from '../data/records';
import { clinicDay } from '../time/clinic-day';

export const PAYMENT_TABS = ['all', 'today', 'asking', 'unpaid', 'due', 'back'] as const;
export type PaymentTab = (typeof PAYMENT_TABS)[number];

interface PaymentFilter {
  from?: string;
  to?: string;
  state?: PaymentState[];
}

export function paymentFilter(tab: PaymentTab, now: Date, timeZone: string): PaymentFilter {
  switch (tab) {
    case 'all':
      return {};
    case 'today': {
      const { from, to } = clinicDay(now, timeZone);
      return { from: from.toISOString(), to: to.toISOString() };
    }
    case 'asking':
      return { state: ['processing'] };
    case 'unpaid':
      return { state: ['open'] };
    case 'due':
      return { state: ['refund_due'] };
    case 'back':
      return { state: ['part_refunded', 'refunded'] };
  }
}
