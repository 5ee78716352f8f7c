#!/usr/bin/env node
// npm run env: writes .env for work on this machine, .env.example with fresh secrets. Never touches one that is there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { newSecrets } from './lib/stack-env.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = path.join(root, '.env');
if (existsSync(file)) {
  console.error('There is a .env already; it is left as it is.');
  process.exit(1);
}
const secrets = newSecrets();
const blanks = /^([A-Z0-9_]+)=$/gm;
const filled = readFileSync(path.join(root, '.env.example'), 'utf8').replace(blanks, (line, name) =>
  secrets[name] === undefined ? line : `${name}=${secrets[name]}`,
);
writeFileSync(file, filled, { mode: 0o600 });
console.log('Wrote .env with fresh secrets. Next: npm run simulator, and in another terminal npm run dev.');
