import { useGetList } from 'react-admin';
import { useConsole } from '../console-context';
import type { VisitRecord } from '../data/records';
import { useOpenings } from '../hours/use-openings';
import { useLookEvery } from '../live/live-state';
import { may } from '../session/me';
import type { CalendarDay } from './week';

/** More visits than one person has in a week. */
export const MOST_VISITS = 500;
const MOST_PEOPLE = 200;
const LOOK_EVERY_MS = 30_000;

export interface Practitioner {
  id: string;
  fullName: string;
  title: string | null;
}

/** Whose calendar or hours may be looked at. @param choosing false for who has only their own: nothing is asked */
export function usePractitioners(choosing: boolean) {
  const { me } = useConsole();
  return useGetList<Practitioner>(
    'practitioners',
    {
      pagination: { page: 1, perPage: MOST_PEOPLE },
      sort: { field: 'fullName', order: 'ASC' },
      filter: { active: true },
    },
    { enabled: choosing && may(me, 'practitioners', 'list') },
  );
}

/** When the person works on these days; undefined while it is not known. */
export function useOpeningsOf(practitioner: string | null, days: readonly CalendarDay[]) {
  const [first, last] = [days[0], days.at(-1)];
  return useOpenings(practitioner, first && last ? { from: first.from, to: last.to } : null);
}

/** @param practitioner null while nobody is chosen: nothing is asked */
export function useVisitsOf(practitioner: string | null, days: readonly CalendarDay[]) {
  const [first, last] = [days[0], days.at(-1)];
  return useGetList<VisitRecord>(
    'visits',
    {
      pagination: { page: 1, perPage: MOST_VISITS },
      sort: { field: 'startsAt', order: 'ASC' },
      filter: { practitioner, from: first?.from.toISOString(), to: last?.to.toISOString() },
    },
    { enabled: practitioner !== null, refetchInterval: useLookEvery(LOOK_EVERY_MS) },
  );
}
