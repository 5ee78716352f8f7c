import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { ConsentCoverage, ConsentVersions } from '../data/records';
import type { ChangeLine } from './change-lines';

const KEY = 'consents';

export function useCoverage() {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, 'coverage'],
    queryFn: async ({ signal }) =>
      (await http.send('/api/compliance/consent-coverage', { signal })).json as ConsentCoverage,
  });
}

/** Newest first, and what is prepared in the CMS. */
export function useConsentVersions() {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, 'versions'],
    queryFn: async ({ signal }) =>
      (await http.send('/api/compliance/consent-versions', { signal })).json as ConsentVersions,
  });
}

export interface Publishing {
  /** The last version that was seen. */
  after: number | null;
  changes: readonly ChangeLine[];
  asksAgain: boolean;
}

export function usePublish(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Publishing) => http.send('/api/compliance/consent-versions', { method: 'POST', body }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}
