import { z } from 'zod';

const text = z.string().min(1);

const smtpSchema = z.strictObject({
  host: text,
  port: z.int().min(1).max(65_535),
  /** True: TLS from the first byte (port 465). False: STARTTLS when the server offers it, demanded with a password. */
  secure: z.boolean(),
  user: text.optional(),
  pass: text.optional(),
  /** `Amani Clinic <visits@example.org>` */
  from: text,
});

/** All optional: without an account a channel answers `not_configured`, and deliveries say so. */
export const settingsSchema = z.strictObject({
  twilioAccountSid: text.optional(),
  /** The primary token: Twilio signs its callbacks with no other. */
  twilioAuthToken: text.optional(),
  /** In place of https://api.twilio.com; a path is kept. For the simulator. */
  twilioBaseUrl: z.url().optional(),
  /** E.164, without `whatsapp:`. */
  whatsappFrom: text.optional(),
  /** E.164 or an alphanumeric sender. */
  smsFrom: text.optional(),
  /** `kind.language` to the ContentSid of the approved template; a kind without one goes by SMS. */
  templates: z.record(z.string(), text).default({}),
  /** Origin under which Twilio reaches this server; it is signed, so it must be exact. Default: productUrl. */
  statusCallbackBaseUrl: z.url().optional(),
  productUrl: z.url().optional(),
  /** What Android's SMS Retriever knows our app by; it ends the SMS with a code. */
  androidAppHash: z
    .string()
    .regex(/^[A-Za-z0-9+/]{11}$/)
    .optional(),
  /** In place of https://exp.host; a path is kept. For the simulator. */
  pushBaseUrl: z.url().optional(),
  /** Of the account at Expo, where it takes no push without. */
  pushAccessToken: text.optional(),
  smtp: smtpSchema.optional(),
  /** Messages a second to Twilio from this process. */
  ratePerSecond: z.number().positive().max(1000).default(10),
});

export type Settings = z.infer<typeof settingsSchema>;
