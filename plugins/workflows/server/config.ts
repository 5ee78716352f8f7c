import { z } from 'zod';

export const settingsSchema = z.object({
  /** How long a time stays held after an M-Pesa prompt was sent, so that a slow answer still finds its time. */
  holdKeepMinutes: z.number().int().min(1).max(60).default(6),
  /** How many unpaid times a patient may hold at once; the front desk is not limited. */
  holdsPerPatient: z.number().int().min(1).max(50).default(3),
});
export type Settings = z.infer<typeof settingsSchema>;
