import type { Place } from './places';

/** What this phone holds. `device` outlives a sign-out: it is how we know the phone again. */
export interface Storage {
  device: Place;
  /** The refresh token of the session. */
  session: Place;
  /** What can be read without network. */
  copies: Place;
  /** What was asked for and is not answered yet. */
  intents: Place;
  /** The code that keeps others out of the app. */
  lock: Place;
  /** Whether anything can stay after the app is closed. */
  lasting: boolean;
}
