import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { AuditEvents } from '../data/records';
import { saveFile } from '../parts/save-file';
import type { TrailFilter } from './trail-filter';

const PAGE = 30;

/** Newest first, a page at a time. Each page is itself on the trail, so nothing asks again by itself. */
export function useTrail(filter: TrailFilter | null, limit = PAGE) {
  const { http } = useConsole();
  return useInfiniteQuery({
    queryKey: ['audit', 'trail', filter, limit],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ ...filter, limit: String(limit), ...pageParam });
      return (await http.send(`/api/audit/events?${query}`, { signal })).json as AuditEvents;
    },
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? null : { before: next }),
    enabled: filter !== null,
    refetchOnWindowFocus: false,
  });
}

export function useTrailFile() {
  const { http } = useConsole();
  return useMutation({
    mutationFn: (filter: TrailFilter) => http.file(`/api/audit/events/csv?${new URLSearchParams(filter)}`),
    onSuccess: (file) => saveFile(file, 'audit-trail.csv'),
  });
}

export interface FoundPerson {
  id: string;
  name: string;
  about: string | null;
}

/** Asked for by a button and not by each letter: every search is on the trail. */
export function useFindPeople(kind: 'patient' | 'colleague') {
  const { http } = useConsole();
  return useMutation({
    mutationFn: async (q: string) => {
      const { json } = await http.send('/api/audit/people/find', { method: 'POST', body: { kind, q } });
      return json as { people: FoundPerson[]; more: boolean };
    },
  });
}
