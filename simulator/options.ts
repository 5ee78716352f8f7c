import path from 'node:path';
import type { PhoneSeed } from './world/phone';

/** One business number the simulated M-Pesa knows. `till` is set for a Buy Goods shop: the push then names it in PartyB. */
export type Merchant = { shortCode: string; passkey: string; name: string; till: string | null };

/** How long things take on the simulated network, in milliseconds of the shared clock. */
export type Pace = {
  promptMs: number;
  unreachableMs: number;
  callbackMs: number;
  /** From the payment to its C2B confirmation. */
  confirmationMs: number;
  autoAnswerMs: number;
  rule17Ms: number;
  statusMs: number;
  smsGiveUpMs: number;
};

export type SimulatorOptions = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  smtpPort: number;
  /** Base URL of the product, used by the demo tools only. */
  productUrl: string;
  consumerKey: string;
  consumerSecret: string;
  tokenSeconds: number;
  merchants: Merchant[];
  twilioAccountSid: string;
  twilioAuthToken: string;
  /** Where messages written on a phone are posted (Twilio's inbound webhook); null keeps them here. */
  twilioInboundUrl: string | null;
  phones: PhoneSeed[];
  /** JSON file with the demo sign-ins shown on the landing page; null shows none. */
  signInsFile: string | null;
  /** JSON file with the secrets of the demo staff's authenticator apps; null shows none. */
  authenticatorsFile: string | null;
  pace: Pace;
  /** Fixed seed for ids and receipts; null draws them at random. */
  seed: number | null;
  /** Root of the repository: pages, tokens and fonts are read from below it. */
  root: string;
  realNow: () => number;
};

export const defaultPace: Pace = {
  promptMs: 60_000,
  unreachableMs: 20_000,
  callbackMs: 500,
  confirmationMs: 2_000,
  autoAnswerMs: 1_500,
  rule17Ms: 120_000,
  statusMs: 400,
  smsGiveUpMs: 300_000,
};

// Not secrets: they open nothing but this process. The short code is the public sandbox one.
export const defaultOptions: SimulatorOptions = {
  host: '127.0.0.1',
  port: 0,
  smtpPort: 0,
  productUrl: 'http://127.0.0.1:1337',
  consumerKey: 'simulator-key',
  consumerSecret: 'simulator-secret',
  tokenSeconds: 3599,
  merchants: [{ shortCode: '174379', passkey: 'simulator-passkey', name: 'MWANGAZA CLINIC', till: null }],
  twilioAccountSid: 'AC00000000000000000000000000000001',
  twilioAuthToken: 'simulator-auth-token',
  twilioInboundUrl: null,
  phones: [],
  signInsFile: null,
  authenticatorsFile: null,
  pace: defaultPace,
  seed: null,
  root: process.cwd(),
  realNow: Date.now,
};

/** The repository root as seen from a source file (simulator/x.ts) or its compiled twin (dist/simulator/x.js). */
export function rootFrom(directory: string): string {
  const parent = path.dirname(directory);
  return path.basename(parent) === 'dist' ? path.dirname(parent) : parent;
}
