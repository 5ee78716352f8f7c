import { z } from 'zod';
import { defineJob } from '../../../../src/kernel/jobs';

/** Looks whether something is to be told of this end; another end has jobs of its own. */
export const WATCH_LICENCE = defineJob(
  'identity.watch-licence',
  z.object({ licenceId: z.string(), ends: z.string() }),
);
