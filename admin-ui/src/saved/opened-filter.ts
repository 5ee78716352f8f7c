import { useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { SavedFilter } from '../data/records';
import { useSaved } from './use-saved';

export type SavedList = SavedFilter['list'];
export type WishOf<List extends SavedList> = Extract<SavedFilter, { list: List }>['wish'];
/** Of lists with rows of records. */
export type ListWish = WishOf<Exclude<SavedList, 'audit'>>;
export type TrailWish = WishOf<'audit'>;

export const PATHS: Readonly<Record<SavedList, string>> = {
  patients: '/patients',
  visits: '/visits',
  payments: '/payments',
  audit: '/audit',
};

/** What a way to a list carries: an id. The browser keeps it with its history, and no words of anybody. */
export interface OpenedState {
  savedFilter: string;
}

export function openedId(state: unknown): string | null {
  const { savedFilter } = (state ?? {}) as Partial<Record<keyof OpenedState, unknown>>;
  return typeof savedFilter === 'string' ? savedFilter : null;
}

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

/** A tab that this console has; one that was renamed meanwhile is not. */
export function tabIn<Tab extends string>(wish: ListWish | null, tabs: readonly Tab[], otherwise: Tab): Tab {
  return tabs.find((tab) => tab === wish?.tab) ?? otherwise;
}
