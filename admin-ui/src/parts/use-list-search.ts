import { useCallback } from 'react';
import { useListContext } from 'react-admin';

/** The words that the list around it is searched by. */
export function useListSearch(): { search(words: string): void; searched: boolean; words: string } {
  const list = useListContext();
  const { setFilters } = list;
  const search = useCallback(
    (words: string) => setFilters(words === '' ? {} : { q: words }, undefined, false),
    [setFilters],
  );
  const words = list.filterValues as { q?: string };
  return { search, searched: words.q !== undefined, words: words.q ?? '' };
}
