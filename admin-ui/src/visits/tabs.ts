import type { VisitState } from '../data/records';
import { clinicDay } from '../time/clinic-day';

export const VISIT_TABS = ['today', 'coming', 'unpaid', 'past', 'open', 'cancelled'] as const;
export type VisitTab = (typeof VISIT_TABS)[number];

interface VisitFilter {
  from?: string;
  to?: string;
  state?: VisitState[];
}

/** What a tab asks the server for; days are the clinic's. */
export function visitFilter(tab: VisitTab, now: Date, timeZone: string): VisitFilter {
  const today = clinicDay(now, timeZone);
  switch (tab) {
    case 'today':
      return { from: today.from.toISOString(), to: today.to.toISOString() };
    case 'coming':
      return { from: today.to.toISOString(), state: ['confirmed'] };
    case 'unpaid':
      return { from: today.from.toISOString(), state: ['held'] };
    case 'past':
      return { to: today.from.toISOString(), state: ['confirmed', 'completed', 'no_show'] };
    case 'open':
      return { to: today.from.toISOString(), state: ['confirmed'] };
    case 'cancelled':
      return { state: ['cancelled', 'expired'] };
  }
}

/** What was comes newest first, what comes the other way. */
export function orderOf(tab: VisitTab): 'ASC' | 'DESC' {
  switch (tab) {
    case 'today':
    case 'coming':
    case 'unpaid':
      return 'ASC';
    case 'past':
    case 'open':
    case 'cancelled':
      return 'DESC';
  }
}
