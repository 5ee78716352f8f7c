import { z } from 'zod';
import { defineJob } from '../../../src/kernel/jobs';

/** Brings one delivery as far as it gets; looks at its row and not at the job to know what to do. */
export const SEND = defineJob('reminders.send', z.strictObject({ deliveryId: z.string() }));

/** Half a minute after a code went out by WhatsApp: SMS, unless it arrived. */
export const CODE_FALLBACK = defineJob('reminders.code-fallback', z.strictObject({ deliveryId: z.string() }));

/** A quarter of an hour later: what became of the pushes of one quarter of an hour, which `slot` names. */
export const RECEIPTS = defineJob('reminders.receipts', z.strictObject({ slot: z.string() }));

/** Takes up deliveries that are due and that no job looks after; `minute` tells apart the runs. */
export const SWEEP = defineJob('reminders.sweep', z.strictObject({ minute: z.string() }));
