import { z } from 'zod';
import { defineJob } from '../../../src/kernel/jobs';

export const SubmitPush = defineJob('mpesa.submit-push', z.object({ attempt: z.string() }));
export const ReceiveCallback = defineJob('mpesa.receive-callback', z.object({ event: z.string() }));
export const ReceiveC2b = defineJob('mpesa.receive-c2b', z.object({ event: z.string() }));
export const QueryAttempt = defineJob('mpesa.query', z.object({ attempt: z.string() }));
export const SubmitReversal = defineJob('mpesa.submit-reversal', z.object({ refund: z.string() }));
export const ReceiveReversal = defineJob('mpesa.receive-reversal', z.object({ event: z.string() }));
export const QueryRefund = defineJob('mpesa.query-refund', z.object({ refund: z.string() }));
export const ReceiveStatus = defineJob('mpesa.receive-status', z.object({ event: z.string() }));
export const Reconcile = defineJob('mpesa.reconcile', z.object({}));
