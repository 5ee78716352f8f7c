import { z } from 'zod';

/** Emergency access; see BreakGlassPolicy. */
export const breakGlassSchema = z.strictObject({
  minutes: z.number().int().min(5).default(60),
  maxMinutes: z.number().int().min(5).max(720).default(120),
  openAtOnce: z.number().int().min(1).default(3),
  perDay: z.number().int().min(1).default(10),
  reviewHours: z.number().int().min(1).default(24),
  escalateDays: z.number().int().min(1).default(3),
});

export const settingsSchema = z
  .strictObject({
    /** Where the headers of sealed batches are appended, outside the database. */
    anchorFile: z.string().min(1),
    /** Whole batches older than this are pruned; null: never. */
    retentionYears: z.number().int().min(1).max(100).nullable().default(null),
    /** Who signed that policy, when and where the paper is, e.g. `J. Mutiso, 2026-11-01, policy 7`. */
    retentionSignedBy: z.string().min(3).max(200).nullable().default(null),
    breakGlass: breakGlassSchema.prefault({}),
  })
  .refine(
    ({ retentionYears, retentionSignedBy }) => (retentionYears === null) === (retentionSignedBy === null),
    {
      path: ['retentionSignedBy'],
      message: 'a retention needs the signature that stands behind it, and the other way round',
    },
  );
export type ComplianceSettings = z.infer<typeof settingsSchema>;
