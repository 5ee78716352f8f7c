import { z } from 'zod';
import { defineJob } from '../../../src/kernel/jobs';

export const SealTrail = defineJob('compliance.seal', z.object({}));
export const AnchorBatch = defineJob(
  'compliance.anchor-batch',
  z.object({ chain: z.number().int(), number: z.number().int() }),
);
export const AnchorCheckpoint = defineJob(
  'compliance.anchor-checkpoint',
  z.object({ chain: z.number().int() }),
);
