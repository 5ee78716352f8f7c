#!/usr/bin/env node
// Writes packages/api-client from the built product: the OpenAPI document and the client's types.
//   npm run openapi                    builds the server first when its sources changed
//   node scripts/openapi.mjs --out DIR writes the same files elsewhere from what is built, to compare them
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clientFiles } from './openapi/client-files.mjs';
import { describeApi } from './openapi/document.mjs';
import { ensureBuilt } from './lib/ready.mjs';
import { newSecrets, productEnv } from './lib/stack-env.mjs';

const root = path.resolve(import.meta.dirname, '..');
const built = createRequire(path.join(root, 'dist/'));

const out = outFolder(process.argv.slice(2));
const folder = out ?? path.join(root, 'packages/api-client');
if (out === null) await ensureBuilt(root, { admin: false });
const files = await clientFiles(await documentOfProduct());
for (const [name, text] of Object.entries(files)) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`openapi: ${Object.keys(files).length} files written`);
// Strapi leaves timers behind.
process.exit(0);

/** Boots the product on an empty database of its own, without listening, and asks it for its routes. */
async function documentOfProduct() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'daktari-openapi-'));
  Object.assign(process.env, environment(path.join(scratch, 'empty.db')));
  const { createStrapi } = built('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  try {
    await strapi.load();
    return describeApi(built, strapi);
  } finally {
    await strapi.destroy();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function environment(filename) {
  const env = productEnv({
    secrets: newSecrets(),
    port: 0,
    simulatorUrl: 'http://127.0.0.1:9',
    smtpPort: 9,
    database: { client: 'sqlite', filename },
    serveAdmin: false,
    templates: [],
    nodeEnv: 'test',
    anchorFile: `${filename}.anchors`,
  });
  // Empty counts as not set: nothing runs that could be followed or called.
  return { ...env, PUBLIC_URL: 'http://127.0.0.1', CLOCK_URL: '', SIMULATOR_URL: '' };
}

function outFolder(args) {
  if (args.length === 0) return null;
  if (args.length === 2 && args[0] === '--out') return path.resolve(args[1]);
  console.error('node scripts/openapi.mjs [--out DIR]');
  process.exit(2);
}
