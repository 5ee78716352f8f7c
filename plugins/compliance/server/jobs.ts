import { z } from 'zod';
import { defineJob } from '../../../src/kernel/jobs';

export const SealTrail = defineJob('compliance.seal', z.object({}));
export const AnchorBatch = defineJob(
  'compliance.anchor-batch',
  z.object({ chain: z.number().int(), number: z.number().int() }),
);
export const CheckChain = defineJob(
  'compliance.check-chain',
  z.object({ chain: z.number().int(), id: z.string() }),
);
export const AnchorCheckpoint = defineJob(
  'compliance.anchor-checkpoint',
  z.object({ chain: z.number().int() }),
);
