import { rawRoute, type RawCall, type RawReply, type Route } from '../../../../src/access/route';
import type { Parts } from '../use-cases/parts';
import { takeInC2b, takeInValidation, type ValidationReply } from '../use-cases/take-in-c2b';
import {
  takeInCallback,
  takeInReversal,
  takeInStatus,
  type Delivery,
  type Receipt,
} from '../use-cases/take-in';

/** Room above the limit of a callback, so that an oversized one under a known token still makes us ask. */
const READ_AT_MOST = 1024 * 1024;
const CONTENT_TYPE = 'application/json; charset=utf-8';
const ACCEPTED = JSON.stringify({ ResultCode: 0, ResultDesc: 'Accepted' });
const REFUSALS = {
  'unknown-token': { status: 404, code: 'not_found' },
  'too-large': { status: 413, code: 'too_large' },
  encoded: { status: 415, code: 'unsupported_media_type' },
} as const;

/** What Daraja calls. No path holds the word mpesa: Daraja refuses such URLs. */
export function callbackRoutes(parts: Parts): Route[] {
  const common = { method: 'POST', maxBytes: READ_AT_MOST } as const;
  return [
    rawRoute({
      ...common,
      operation: 'payments.callback',
      path: '/pay/stk/:token',
      summary: 'The outcome of a payment prompt, told by Daraja',
      handle: async (call) => replyTo(await takeInCallback(parts, deliveryOf(call))),
    }),
    rawRoute({
      ...common,
      operation: 'payments.refund-result',
      path: '/pay/refund/:token',
      summary: 'The result of a reversal, told by Daraja',
      handle: async (call) => replyTo(await takeInReversal(parts, deliveryOf(call), 'reversal-result')),
    }),
    rawRoute({
      ...common,
      operation: 'payments.refund-timeout',
      path: '/pay/refund-timeout/:token',
      summary: 'A reversal waits in the queue of M-Pesa, told by Daraja',
      handle: async (call) => replyTo(await takeInReversal(parts, deliveryOf(call), 'reversal-timeout')),
    }),
    rawRoute({
      ...common,
      operation: 'payments.refund-status',
      path: '/pay/refund-status/:token',
      summary: 'What became of a payment that is to be given back, told by Daraja',
      handle: async (call) => replyTo(await takeInStatus(parts, deliveryOf(call), 'status-result')),
    }),
    rawRoute({
      ...common,
      operation: 'payments.refund-status-timeout',
      path: '/pay/refund-status-timeout/:token',
      summary: 'A question about a refund got lost in the queue of M-Pesa, told by Daraja',
      handle: async (call) => replyTo(await takeInStatus(parts, deliveryOf(call), 'status-timeout')),
    }),
    rawRoute({
      ...common,
      operation: 'payments.c2b-confirmation',
      path: '/pay/c2b/:token/confirmation',
      summary: 'A payment by Pay Bill, told by Daraja',
      handle: async (call) => replyTo(await takeInC2b(parts, deliveryOf(call))),
    }),
    rawRoute({
      ...common,
      operation: 'payments.c2b-validation',
      path: '/pay/c2b/:token/validation',
      summary: 'Daraja asks whether a payment by Pay Bill may be taken',
      handle: async (call) => validationReply(await takeInValidation(parts, deliveryOf(call))),
    }),
  ];
}

function deliveryOf({ params, body, headers, ip }: RawCall): Delivery {
  const encoding = headers['content-encoding'];
  return {
    token: params.token ?? '',
    body,
    contentEncoding: Array.isArray(encoding) ? encoding.join(',') : encoding,
    ip,
  };
}

// Codes as text, as the documentation of C2B has them.
function validationReply(taken: ValidationReply): RawReply {
  if (taken.kind === 'refused') return replyTo(taken.why);
  const { code } = taken;
  const body = JSON.stringify({ ResultCode: code, ResultDesc: code === '0' ? 'Accepted' : 'Rejected' });
  return { status: 200, body, contentType: CONTENT_TYPE };
}

function replyTo(receipt: Receipt): RawReply {
  if (receipt === 'kept') return { status: 200, body: ACCEPTED, contentType: CONTENT_TYPE };
  const { status, code } = REFUSALS[receipt];
  return {
    status,
    body: JSON.stringify({ error: { code, message: code, details: {} } }),
    contentType: CONTENT_TYPE,
  };
}
