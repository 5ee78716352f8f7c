import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { phoneInput } from './control/input';
import { demoPhones } from './demo-phones';
import { defaultOptions, type SimulatorOptions } from './options';
import { startSimulator, type Simulator } from './server';
import type { PhoneSeed } from './world/phone';

const port = z.coerce.number().int().min(0).max(65_535);
const text = z.string().min(1);
const standard = defaultOptions;

const environment = z.object({
  SIMULATOR_HOST: text.default('127.0.0.1'),
  SIMULATOR_PORT: port.default(14_820),
  SIMULATOR_SMTP_PORT: port.default(14_825),
  PRODUCT_URL: z.url().default(standard.productUrl),
  SIMULATOR_DARAJA_KEY: text.default(standard.consumerKey),
  SIMULATOR_DARAJA_SECRET: text.default(standard.consumerSecret),
  SIMULATOR_SHORT_CODE: z
    .string()
    .regex(/^\d{5,7}$/)
    .default('174379'),
  SIMULATOR_PASSKEY: text.default('simulator-passkey'),
  SIMULATOR_MERCHANT: text.max(40).default('MWANGAZA CLINIC'),
  SIMULATOR_TILL: z
    .string()
    .regex(/^\d{5,7}$/)
    .optional(),
  SIMULATOR_TWILIO_SID: text.default(standard.twilioAccountSid),
  SIMULATOR_TWILIO_TOKEN: text.default(standard.twilioAuthToken),
  SIMULATOR_TWILIO_INBOUND_URL: z.url().optional(),
  /** JSON file: a list of phones as POST /control/phones takes them. */
  SIMULATOR_PHONES_FILE: text.optional(),
  SIMULATOR_SEED: z.coerce.number().int().optional(),
  DEMO_SIGN_INS_FILE: text.optional(),
  DEMO_AUTHENTICATORS_FILE: text.optional(),
});

function readOptions(variables: NodeJS.ProcessEnv): Partial<SimulatorOptions> {
  // An empty variable is one that was not set.
  const env = environment.parse(
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')),
  );
  return {
    host: env.SIMULATOR_HOST,
    port: env.SIMULATOR_PORT,
    smtpPort: env.SIMULATOR_SMTP_PORT,
    productUrl: env.PRODUCT_URL,
    consumerKey: env.SIMULATOR_DARAJA_KEY,
    consumerSecret: env.SIMULATOR_DARAJA_SECRET,
    merchants: [
      {
        shortCode: env.SIMULATOR_SHORT_CODE,
        passkey: env.SIMULATOR_PASSKEY,
        name: env.SIMULATOR_MERCHANT,
        till: env.SIMULATOR_TILL ?? null,
      },
    ],
    twilioAccountSid: env.SIMULATOR_TWILIO_SID,
    twilioAuthToken: env.SIMULATOR_TWILIO_TOKEN,
    twilioInboundUrl: env.SIMULATOR_TWILIO_INBOUND_URL ?? null,
    phones: env.SIMULATOR_PHONES_FILE ? readPhones(env.SIMULATOR_PHONES_FILE) : demoPhones,
    signInsFile: env.DEMO_SIGN_INS_FILE ?? null,
    authenticatorsFile: env.DEMO_AUTHENTICATORS_FILE ?? null,
    seed: env.SIMULATOR_SEED ?? null,
  };
}

function readPhones(file: string): PhoneSeed[] {
  return z.array(phoneInput).parse(JSON.parse(readFileSync(file, 'utf8')));
}

async function main(): Promise<Simulator> {
  const simulator = await startSimulator(readOptions(process.env));
  process.stdout.write(
    `simulator: phones and control at ${simulator.url}, SMTP on port ${simulator.smtpPort}\n`,
  );
  const leave = (): void => {
    simulator.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  return simulator;
}

/** For whoever has more to tell it (scripts/simulator.mjs). */
export const started = main();

started.catch((error: unknown) => {
  process.stderr.write(
    `simulator: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}\n`,
  );
  process.exit(1);
});
