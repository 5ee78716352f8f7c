import { z } from 'zod';
import { WORKBOOK_ALARMS } from './domain/burn-rate';

const alarm = z.strictObject({
  severity: z.enum(['page', 'ticket']),
  longMinutes: z.number().int().min(1),
  shortMinutes: z.number().int().min(1),
  burn: z.number().positive(),
});

export const settingsSchema = z.strictObject({
  /** Opens /metrics; null: there is no such page. */
  metricsToken: z.string().min(16).nullable().default(null),
  /** Slug of the clinic whose admins see the figures of the whole installation; null: the only clinic there is. */
  operatorClinic: z.string().min(1).nullable().default(null),
  /** Shares (0.995) by objective, in place of the ones that were contributed. */
  goals: z.record(z.string(), z.number().min(0.5).lt(1)).default({}),
  /** Over how many days a promise holds; hours are kept for 90. */
  windowDays: z.number().int().min(1).max(90).default(30),
  leastEvents: z.number().int().min(1).default(20),
  alarms: z
    .array(alarm)
    .min(1)
    .default([...WORKBOOK_ALARMS]),
});
export type MonitoringSettings = z.infer<typeof settingsSchema>;
