import path from 'node:path';
import { z } from 'zod';
import { NO_APPS, ownAppsSchema } from './own-apps/own-apps';

/** An identity provider of others; see OUTSIDE_SIGN_IN in .env.example. */
const outside = z.strictObject({
  name: z.string(),
  label: z.string(),
  issuer: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
  acr: z.array(z.string()),
  amr: z.array(z.string()),
});
export type OutsideSettings = z.infer<typeof outside>;

export const settingsSchema = z.strictObject({
  /** How the world reaches the server; the issuer is `<publicUrl>/oauth`, whatever a request says of its host. */
  publicUrl: z.url(),
  /** Origins besides our own whose pages may call the token endpoint. */
  corsOrigins: z.array(z.string()),
  /** Who answers for this installation: named on the pages of terms and privacy. */
  operator: z.strictObject({ name: z.string().min(1), contact: z.string().min(1) }),
  trustedProxies: z.number().int().min(0),
  /** Sign the cookies; the first signs, all verify. */
  cookieKeys: z.array(z.string().min(1)).min(1),
  /** Whether Strapi's own sign-in to its admin is on beside ours; demo only. */
  cmsPasswords: z.boolean(),
  /** Of papers that applicants show, sealed; whole, and never below public/. */
  papersFolder: z
    .string()
    .refine((folder) => path.isAbsolute(folder) && !folder.split(path.sep).includes('public')),
  /** Where staff may sign in besides here. */
  outsideSignIn: z.array(outside).default([]),
  /** The patient app, as the stores know it. */
  ownApps: ownAppsSchema.default(NO_APPS),
  /** See SessionLimits. */
  consoleIdleMs: z.number().int().min(60_000),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface Addresses {
  origin: string;
  issuer: string;
  /** The audience of our access tokens (RFC 8707). */
  api: string;
  /** The audience of tokens for apps of others. */
  fhir: string;
}

export function addressesOf({ publicUrl }: Pick<Settings, 'publicUrl'>): Addresses {
  const { origin } = new URL(publicUrl);
  return { origin, issuer: `${origin}/oauth`, api: `${origin}/api`, fhir: `${origin}/fhir` };
}
