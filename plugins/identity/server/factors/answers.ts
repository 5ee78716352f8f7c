import { z } from 'zod';

// 1,023 bytes are the longest credential id; keys and statements of attestation stay below the rest.
const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/);
const id = base64url(1400).min(1);
const common = {
  id,
  rawId: id,
  type: z.literal('public-key'),
  authenticatorAttachment: z
    .enum(['platform', 'cross-platform'])
    .nullish()
    .transform((value) => value ?? undefined),
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
};
const TRANSPORTS = ['ble', 'hybrid', 'internal', 'nfc', 'usb'] as const;
const transports = z
  .array(z.string().max(20))
  .max(10)
  .optional()
  .transform((given) => TRANSPORTS.filter((known) => given?.includes(known)));

/** PublicKeyCredential.toJSON() after `create`; what browsers add beyond this is left out and not looked at. */
export const registrationAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(8_000),
    attestationObject: base64url(32_000),
    transports,
  }),
});

/** PublicKeyCredential.toJSON() after `get`. */
export const signInAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(8_000),
    authenticatorData: base64url(8_000),
    signature: base64url(8_000),
    userHandle: base64url(128)
      .nullish()
      .transform((handle) => handle ?? undefined),
  }),
});

export type RegistrationAnswer = z.infer<typeof registrationAnswer>;
export type SignInAnswer = z.infer<typeof signInAnswer>;
