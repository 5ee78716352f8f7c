#!/usr/bin/env node
// Tells M-Pesa where to send the messages about payments by Pay Bill (C2B): node scripts/register-paybill.mjs
// Reads the same settings as the server. Production takes the URLs once; deleting them is done in the M-Pesa portal.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');
// The server gets this file read by Strapi.
const envFile = process.env.ENV_PATH ?? path.join(root, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);

const { settingsSchema } = require(path.join(dist, 'plugins/mpesa/server/config.js'));
const { createDaraja } = require(path.join(dist, 'plugins/mpesa/server/adapters/daraja/client.js'));
const { decideRegistration } = require(
  path.join(dist, 'plugins/mpesa/server/adapters/daraja/register-paybill.js'),
);
const plugins = require(path.join(dist, 'config/plugins.js')).default();

const settings = settingsSchema.parse(plugins.mpesa.config);
if (!settings.c2bToken) fail('PAYMENT_C2B_TOKEN is not set: payments by Pay Bill are off.');
const outcome = decideRegistration(await createDaraja(settings, Date.now).registerUrls(settings.c2bToken));
switch (outcome.kind) {
  case 'registered':
    console.log(
      `Pay Bill ${settings.shortCode}: M-Pesa now tells ${settings.callbackBaseUrl} of every payment.`,
    );
    break;
  case 'already-registered':
    console.log(`Pay Bill ${settings.shortCode} has its URLs already; they are left as they are.`);
    break;
  case 'refused':
    fail(`M-Pesa refused: ${outcome.code} ${outcome.message}`);
    break;
  case 'unclear':
    fail('M-Pesa gave no clear answer; run this again.');
    break;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
