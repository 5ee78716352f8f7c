#!/usr/bin/env node
// Fills an empty database with the demo clinic. Settings come from the environment, as for `npm start`.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');
const { seedDemo } = require(path.join(root, 'dist/database/seeds/demo.js'));

const password = process.env.DEMO_PASSWORD;
if (!password) {
  console.error('seed: set DEMO_PASSWORD to the password that all demo people get');
  process.exit(2);
}
const file = process.env.DEMO_AUTHENTICATORS_FILE ?? '';
const authenticators = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
try {
  await strapi.load();
  const pastVisits = Number(process.env.DEMO_PAST_VISITS ?? 60);
  const seeded = await seedDemo(strapi, { password, pastVisits, authenticators });
  console.log(seeded ? 'seed: the demo clinic is there' : 'seed: there is a clinic already, nothing done');
} catch (error) {
  // What is half loaded cannot be taken down: that would fail too, and hide why.
  console.error(error);
  process.exit(1);
}
await strapi.destroy();
process.exit(0);
