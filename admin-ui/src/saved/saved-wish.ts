import type { SavedFilter } from '../data/records';

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

/** A tab that this console has; one that was renamed meanwhile is not. */
export function tabIn<Tab extends string>(wish: ListWish | null, tabs: readonly Tab[], otherwise: Tab): Tab {
  return tabs.find((tab) => tab === wish?.tab) ?? otherwise;
}
