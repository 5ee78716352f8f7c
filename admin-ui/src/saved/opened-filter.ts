import { useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { SavedFilter } from '../data/records';
import { openedId, type SavedList, type WishOf } from './saved-wish';
import { useSaved } from './use-saved';

interface Opened<List extends SavedList> {
  key: string;
  wish: WishOf<List> | null;
}

/**
 * The filter that the reader came by; `key` is another one each time that one is opened. It stays what it was while the
 * reader stays, also when the filter is renamed or deleted meanwhile.
 */
export function useOpenedFilter<List extends SavedList>(list: List): Opened<List> {
  const location = useLocation();
  const id = openedId(location.state);
  const { data } = useSaved(id !== null);
  const opened = useRef<Opened<List>>({ key: 'none', wish: null });
  const place = `${location.key} ${id}`;
  if (opened.current.key !== place) {
    const found = data?.find(
      (each): each is Extract<SavedFilter, { list: List }> => each.id === id && each.list === list,
    );
    opened.current = found ? { key: place, wish: found.wish } : { key: 'none', wish: null };
  }
  return opened.current;
}
