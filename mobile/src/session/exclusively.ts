import { oneAtATime } from './one-at-a-time';

const here = oneAtATime();

/** One at a time in all windows of this browser; where it knows no locks, in this one. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  // Plain http has none; nothing is kept there either, so that every window has a session of its own.
  if (navigator.locks === undefined) return here(work);
  return navigator.locks.request('daktari.session', work) as Promise<T>;
}
