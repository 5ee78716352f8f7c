#!/usr/bin/env node
// npm run env: writes .env for work on this machine, .env.example with fresh secrets. Never touches one that is there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceLoader } from './lib/require-source.mjs';
import { contentTemplates, newSecrets } from './lib/stack-env.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = path.join(root, '.env');
if (existsSync(file)) {
  console.error('There is a .env already; it is left as it is.');
  process.exit(1);
}
const { whatsappTemplates } = sourceLoader(root)('packages/texts/src/index');
// `npm run simulator` knows the templates by the same ids.
const templates = contentTemplates(whatsappTemplates).map(({ name, contentSid }) => `${name}=${contentSid}`);
const values = { ...newSecrets(), TWILIO_TEMPLATES: templates.join(',') };
const blanks = /^([A-Z0-9_]+)=$/gm;
const filled = readFileSync(path.join(root, '.env.example'), 'utf8').replace(blanks, (line, name) =>
  values[name] === undefined ? line : `${name}=${values[name]}`,
);
writeFileSync(file, filled, { mode: 0o600 });
console.log(
  'Wrote .env with fresh secrets. Next: npm run simulator, and in another terminal npm run seed and npm run dev.',
);
