import type { OpenEmergency } from '../data/records';

/** Those whose time is not over: the clock knows before the server is asked again. */
export function stillOpen(open: readonly OpenEmergency[], now: Date): OpenEmergency[] {
  return open.filter(({ until }) => new Date(until) > now);
}
