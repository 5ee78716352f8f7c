import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { AccessRules } from '../data/records';

export function useRules() {
  const { http } = useConsole();
  return useQuery({
    queryKey: ['access-rules'],
    queryFn: async ({ signal }) =>
      (await http.send('/api/compliance/access-table', { signal })).json as AccessRules,
  });
}
