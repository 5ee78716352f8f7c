import { z } from 'zod';

const FORBIDDEN_WORDS = /mpesa|m-pesa|safaricom|exec?\b|cmd|sql|query/i;

/** Daraja refuses callback URLs with these words, and was seen to refuse upper-case hosts. */
const callbackBaseUrl = z
  .url()
  .transform((value) => value.replace(/\/+$/, ''))
  .refine((value) => !FORBIDDEN_WORDS.test(value), 'Daraja refuses this word in a callback URL')
  .refine(
    (value) => new URL(value).host === /^[a-z]+:\/\/([^/]+)/i.exec(value)?.[1],
    'the host must be lower case',
  );

export const settingsSchema = z.strictObject({
  /** https://sandbox.safaricom.co.ke, https://api.safaricom.co.ke, or the simulator's /daraja. */
  baseUrl: z.url().transform((value) => value.replace(/\/+$/, '')),
  consumerKey: z.string().min(1),
  consumerSecret: z.string().min(1),
  shortCode: z.string().regex(/^\d{5,7}$/),
  /** The till number, where it is not the short code. */
  partyB: z
    .string()
    .regex(/^\d{5,7}$/)
    .optional(),
  /** As Safaricom gives it: 64 characters, not base64-encoded. */
  passKey: z.string().min(1),
  transactionType: z
    .enum(['CustomerPayBillOnline', 'CustomerBuyGoodsOnline'])
    .default('CustomerPayBillOnline'),
  initiatorName: z.string().min(1).optional(),
  securityCredential: z.string().min(1).optional(),
  initiatorPassword: z.string().min(1).optional(),
  /** PEM of the M-Pesa certificate of this environment. */
  certificate: z.string().min(1).optional(),
  callbackBaseUrl,
  /** The secret in the URLs of Pay Bill messages (C2B); without it they are off. Hex: no word that Daraja refuses. */
  c2bToken: z
    .string()
    .regex(/^[0-9a-f]{32,64}$/)
    .optional(),
  /** Senders whose word about a payment counts at once; empty: every callback waits for our own query. */
  trustedIps: z.array(z.string()).default([]),
  /** Successes from trusted senders wait for our own query as well. */
  confirmAlways: z.boolean().default(false),
  requestTimeoutMs: z.number().int().min(1000).max(60_000).default(15_000),
  queryDelaysSeconds: z.array(z.number().int().positive()).default([15, 35, 65, 95]),
  /** The sandbox allows 5. */
  queriesPerMinute: z.number().int().min(1).default(60),
  attemptLiveSeconds: z.number().int().min(60).max(900).default(300),
  maxCallbackBytes: z.number().int().min(1024).default(65_536),
  /** Share of a completed visit that the platform keeps. */
  feePercent: z.number().min(0).max(100).default(0),
});
export type MpesaSettings = z.infer<typeof settingsSchema>;
