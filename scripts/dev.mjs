#!/usr/bin/env node
// npm run dev: Strapi in development with the settings of .env. They are looked at first, so that what is missing is a
// list and not a stack.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv as parseEnvFile } from 'node:util';
import { sourceLoader } from './lib/require-source.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
if (!existsSync(path.join(root, 'node_modules'))) {
  console.error('Nothing is installed yet; run: npm install');
  process.exit(1);
}
const file = process.env.ENV_PATH ?? path.join(root, '.env');
const given = existsSync(file) ? parseEnvFile(readFileSync(file, 'utf8')) : {};
try {
  sourceLoader(root)('config/env/index').parseEnv({ ...given, ...process.env });
} catch (error) {
  console.error(error.message);
  if (!existsSync(file))
    console.error('There is no .env yet; npm run env writes one for work against the simulator.');
  process.exit(1);
}
const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
const child = spawn(process.execPath, [strapi, 'develop', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the child by itself; this process only waits for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
