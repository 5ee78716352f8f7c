import { oneAtATime } from './one-at-a-time';

/** The app is one process: its own turns are all there are. */
export const exclusively = oneAtATime();
