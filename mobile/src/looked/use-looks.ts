import { dataOf, type DaktariClient } from '@daktari/api-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

const LOOKS_AT_ONCE = 50;

/** Who looked at a record, newest first, a page at a time. `of` null: at the reader's own. */
export function useLooks(of: string | null) {
  const { client } = useParts();
  return useInfiniteQuery({
    queryKey: ['looks', of],
    queryFn: ({ pageParam }) => pageOf(client, of, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export type Look = Awaited<ReturnType<typeof pageOf>>['events'][number];

function pageOf(client: DaktariClient, of: string | null, before: string | null) {
  const query = {
    limit: LOOKS_AT_ONCE,
    ...(of === null ? {} : { of }),
    ...(before === null ? {} : { before }),
  };
  return dataOf(client.GET('/api/audit/mine', { params: { query } }));
}
