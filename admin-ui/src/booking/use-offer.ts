import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useConsole } from '../console-context';
import type { PractitionerRecord, ServiceRecord } from '../data/records';
import { zoneOf } from '../session/me';
import { clinicDay, dayKey, dayOfKey } from '../time/clinic-day';
import { useFreeTimes } from './use-free-times';

const MOST = { page: 1, perPage: 100 };
/** How far ahead the first free time is looked for. */
export const DAYS_AHEAD = 14;

/** What a visit can be for. */
export function useServices() {
  return useGetList<ServiceRecord>('services', {
    pagination: MOST,
    sort: { field: 'name', order: 'ASC' },
    filter: { active: true },
  });
}

/** Who gives the service. */
export function usePractitioners(service: string | null) {
  return useGetList<PractitionerRecord>(
    'practitioners',
    { pagination: MOST, sort: { field: 'fullName', order: 'ASC' }, filter: { active: true, service } },
    { enabled: service !== null },
  );
}

/** Free times of a service with one of these people: the first of all, and those of the day that is looked at. */
export function useOffer(service: string | null, practitioners: readonly string[], chosenDay: string | null) {
  const { me, clock } = useConsole();
  const zone = zoneOf(me);
  // Another `now` is another question to the server, and not one for each drawing.
  const [now] = useState(() => clock.now());
  const ahead = { from: clinicDay(now, zone).from, to: clinicDay(now, zone, DAYS_AHEAD).from };
  const asked = { practitioners, service: service ?? '' };
  const all = useFreeTimes({ ...asked, span: service === null ? null : ahead });
  const first = all.times?.[0] ?? null;
  const firstDay = first && dayKey(new Date(first.startsAt), zone);
  const day = chosenDay ?? firstDay ?? dayKey(now, zone);
  const ofDay = useFreeTimes({ ...asked, span: service === null ? null : dayOfKey(day, zone) });
  return { first, firstDay, none: all.times?.length === 0, day, today: dayKey(now, zone), ofDay };
}
