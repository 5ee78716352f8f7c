#!/usr/bin/env node
// Work that failed for good: node scripts/dead-letters.mjs          lists it
//                         node scripts/dead-letters.mjs replay ID  puts one back in line
// Settings come from the environment or .env, as for `npm start`; the running server takes the job up.
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const [command = 'list', id] = process.argv.slice(2);
if (!['list', 'replay'].includes(command) || (command === 'replay' && !id)) {
  console.error('node scripts/dead-letters.mjs [list | replay ID]');
  process.exit(2);
}
const { createStrapi } = require('@strapi/strapi');
const { kernelOf } = require(path.join(root, 'dist/src/strapi/kernel-of.js'));

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
await strapi.register();
await strapi.db.init({ models: [] });
const { outbox } = kernelOf(strapi);
if (command === 'replay') {
  const found = await outbox.replay(id);
  console.log(found ? `${id} is in line again` : `there is no dead letter ${id}`);
  process.exit(found ? 0 : 1);
}
const letters = await outbox.deadLetters();
for (const { id: letter, name, attempts, lastError, diedAt } of letters) {
  console.log(`${letter}  ${diedAt.toISOString()}  ${name}  ${attempts} tries  ${lastError}`);
}
console.log(letters.length === 0 ? 'no dead letters' : `${letters.length} dead letters`);
process.exit(0);
