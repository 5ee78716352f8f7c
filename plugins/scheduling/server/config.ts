import { z } from 'zod';

/** Settings of the plugin; how long a hold lasts and what notice a clinic wants stand with the clinic, in the CMS. */
export const settingsSchema = z.strictObject({
  /** fixed: starts count from opening time; restarting: they begin anew after each booking. */
  grid: z.enum(['fixed', 'restarting']).default('fixed'),
});

export type Settings = z.infer<typeof settingsSchema>;
