import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { ClinicLicence, LicenceRenewal, ProviderApplication, WaitingApplication } from '../data/records';
import { useLookEvery } from '../live/live-state';

/** What an admin decides about: somebody who asks to work here, or a renewed licence. */
export type Matter = 'application' | 'renewal';

interface Matters {
  application: ProviderApplication;
  renewal: LicenceRenewal;
}

export type Decision =
  | { decision: 'approve'; checkedRegister: true; expires: string; version: number }
  | { decision: 'refuse'; reason: string; version: number };

const ROUTES: Record<Matter, string> = { application: '/api/providers', renewal: '/api/licences/renewals' };
const KEY = 'licences';
// A list that stands open all day.
const LOOK_EVERY_MS = 60_000;

/** Where a matter and its papers are asked for. */
export function routeOf(matter: Matter, id: string): string {
  return `${ROUTES[matter]}/${encodeURIComponent(id)}`;
}

/** Of the clinic's practitioners; those that end first come first. */
export function useLicences() {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, 'list'],
    queryFn: async ({ signal }) => {
      const { json } = await http.send('/api/licences', { signal });
      return (json as { licences: ClinicLicence[] }).licences;
    },
    refetchInterval: useLookEvery(LOOK_EVERY_MS),
  });
}

interface ApplicationPage {
  applications: WaitingApplication[];
  next: string | null;
}

/** The oldest first, a page at a time. */
export function useApplications() {
  const { http } = useConsole();
  return useInfiniteQuery({
    queryKey: [KEY, 'applications'],
    queryFn: async ({ signal, pageParam }) => {
      const { json } = await http.send(`${ROUTES.application}?${new URLSearchParams(pageParam)}`, { signal });
      return json as ApplicationPage;
    },
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? null : { after: next }),
    refetchInterval: useLookEvery(LOOK_EVERY_MS),
  });
}

export function useMatter<Kind extends Matter>(matter: Kind, id: string) {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, matter, id],
    queryFn: async ({ signal }) => (await http.send(routeOf(matter, id), { signal })).json as Matters[Kind],
  });
}

export function useDecision(matter: Matter, id: string, onDone: () => void) {
  return useLicenceChange<Decision>(`${routeOf(matter, id)}/decision`, onDone);
}

export function useRelease(practitionerId: string, onDone: () => void) {
  return useLicenceChange<{ leftOn: string }>(
    `/api/licences/${encodeURIComponent(practitionerId)}/release`,
    onDone,
  );
}

function useLicenceChange<Body extends object>(path: string, onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => http.send(path, { method: 'POST', body }),
    onSuccess: onDone,
    // Also when it was refused: another admin may have been first.
    onSettled: () => void queries.invalidateQueries({ queryKey: [KEY] }),
  });
}
