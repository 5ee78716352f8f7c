import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useConsole } from '../console-context';
import type { HoursChange, VisitOutside, VisitsOutsideHours, WorkingHours } from '../data/records';
import { useLookEvery } from '../live/live-state';
import { ApiError } from '../session/http';
import { HOURS_KEY as KEY, hoursPath } from './hours-path';
import { putHours, type Wish } from './put-hours';

const LOOK_EVERY_MS = 60_000;
const STALE = 412;

/** Each look is on the trail, so it is seldom while the server tells of changes. @param practitioner null while nobody is chosen: nothing is asked */
export function useHours(practitioner: string | null) {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, practitioner],
    enabled: practitioner !== null,
    queryFn: async ({ signal }) =>
      (await http.send(hoursPath(practitioner ?? ''), { signal })).json as WorkingHours,
    refetchInterval: useLookEvery(LOOK_EVERY_MS),
  });
}

/** The visits that lie out of hours now: somebody has to move or cancel them. */
export function useVisitsOutside(practitioner: string) {
  const look = useLook(practitioner);
  return useQuery({
    queryKey: [KEY, practitioner, 'outside'],
    queryFn: () => look(null),
    // Visits are moved on other pages.
    staleTime: 0,
  });
}

interface Step extends Wish {
  /** Those that the person was shown; null when nobody has looked yet. */
  seen: readonly VisitOutside[] | null;
}
/** Visits that the change would leave out of hours. */
export interface Found extends Wish {
  visits: readonly VisitOutside[];
  /** Somebody booked while the list was read. */
  grew: boolean;
}

/** Saves a change in two steps where visits are booked: they are shown, and the person says yes once more. */
export function useSaving(practitioner: string, onDone: (saved: WorkingHours) => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  const look = useLook(practitioner);
  const [found, setFound] = useState<Found | null>(null);
  const save = useMutation({
    mutationFn: async ({ change, version, seen }: Step): Promise<Found | WorkingHours> => {
      const visits = seen ?? (await look(change));
      if (seen === null && visits.length > 0) return { change, version, visits, grew: false };
      try {
        return await putHours(http, practitioner, { change, version, visits });
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'visits_outside_hours') throw error;
        return { change, version, visits: await look(change), grew: true };
      }
    },
    onSuccess: (reply) => {
      const more = 'grew' in reply ? reply : null;
      setFound(more);
      if (!('grew' in reply)) onDone(reply);
    },
    // Also when it was refused: somebody else may have changed them.
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
  return {
    found,
    busy: save.isPending,
    error: save.error,
    /** Somebody else has changed the hours since they were seen. */
    isStale: save.error instanceof ApiError && save.error.status === STALE,
    start: (wish: Wish): void => save.mutate({ ...wish, seen: null }),
    confirm: (): void => {
      if (found) save.mutate({ ...found, seen: found.visits });
    },
    back: (): void => {
      setFound(null);
      save.reset();
    },
  };
}
export type Saving = ReturnType<typeof useSaving>;

function useLook(practitioner: string): (change: HoursChange | null) => Promise<readonly VisitOutside[]> {
  const { http } = useConsole();
  return async (change) => {
    const path = `${hoursPath(practitioner)}/visits-outside`;
    const { json } = await http.send(path, { method: 'POST', body: { change } });
    return (json as VisitsOutsideHours).visits;
  };
}
