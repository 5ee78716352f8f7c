import { z } from 'zod';
import { defineEvent } from '../../../src/kernel/jobs';

/** Row ids and instants; why it was opened stays sealed. */
const emergency = z.object({
  id: z.string(),
  clinicId: z.number().int(),
  patientId: z.number().int(),
  practitionerId: z.number().int(),
  openedAt: z.iso.datetime(),
  reviewBy: z.iso.datetime(),
});
export type EmergencyEvent = z.infer<typeof emergency>;

/** A practitioner opened a patient in an emergency. */
export const BreakGlassOpened = defineEvent('compliance.break-glass-opened', emergency);
/** Nobody has reviewed it for days. */
export const BreakGlassForgotten = defineEvent('compliance.break-glass-forgotten', emergency);
