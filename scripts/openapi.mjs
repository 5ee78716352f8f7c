#!/usr/bin/env node
// Writes packages/api-client from the built product: the OpenAPI document and the client's types.
//   npm run openapi                    builds the server first when its sources changed
//   node scripts/openapi.mjs --out DIR writes the same files elsewhere from what is built, to compare them
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { clientFiles } from './openapi/client-files.mjs';
import { describeApi } from './openapi/document.mjs';
import { ensureBuilt } from './lib/ready.mjs';
import { withUnstartedProduct } from './lib/unstarted-product.mjs';

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

function documentOfProduct() {
  return withUnstartedProduct(root, built, async (strapi) => {
    await strapi.load();
    return describeApi(built, strapi);
  });
}

function outFolder(args) {
  if (args.length === 0) return null;
  if (args.length === 2 && args[0] === '--out') return path.resolve(args[1]);
  console.error('node scripts/openapi.mjs [--out DIR]');
  process.exit(2);
}
