import { serviceKey } from '../kernel/registry';

/** How long a session may go on without its person. */
export interface SessionLimits {
  /** The console stands open on desks where others pass by: milliseconds without a request that a person caused. */
  consoleIdleMs: number;
}

/** Provided by plugins/identity, which also holds it. */
export const SESSION_LIMITS = serviceKey<SessionLimits>('session limits');

/** Set (to anything) on requests that no person caused, such as a screen that renews itself: they keep no session open. */
export const BACKGROUND_HEADER = 'daktari-background';
