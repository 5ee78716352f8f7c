#!/usr/bin/env node
// npm run seed: fills an empty database with the demo clinic. Settings come from the environment and .env, as for
// `npm start`; all demo people get the password DEMO_PASSWORD, or that of `npm run demo`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/ready.mjs';
import { DEMO_PASSWORD } from './lib/stack.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
if (!existsSync(path.join(root, 'dist/database/seeds/demo.js'))) await ensureBuilt(root, { admin: false });
const { createStrapi } = require('@strapi/strapi');
const { seedDemo } = require(path.join(root, 'dist/database/seeds/demo.js'));
const { CMS_ADMIN, PATIENTS, STAFF } = require(path.join(root, 'dist/database/seeds/demo-people.js'));

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
const password = process.env.DEMO_PASSWORD ?? DEMO_PASSWORD;
// Strapi has read .env by now.
if (process.env.NODE_ENV === 'production' && process.env.DEMO_PASSWORD === undefined) {
  console.error('seed: in production set DEMO_PASSWORD, since everybody knows the other one');
  process.exit(2);
}
const file = process.env.DEMO_AUTHENTICATORS_FILE ?? '';
const authenticators = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
try {
  await strapi.load();
  const pastVisits = Number(process.env.DEMO_PAST_VISITS ?? 60);
  const pastDetails = process.env.DEMO_PAST_DETAILS !== '0';
  const paid = [];
  const onPaid = (payment) => paid.push(payment);
  const seeded = await seedDemo(strapi, { password, pastVisits, pastDetails, authenticators, onPaid });
  // For whoever keeps the simulator's till (scripts/lib/stack.mjs).
  const till = process.env.DEMO_PAYMENTS_FILE;
  if (till && seeded) writeFileSync(till, JSON.stringify(paid), { mode: 0o600 });
  console.log(seeded ? 'seed: the demo clinic is there' : 'seed: there is a clinic already, nothing done');
  const people = [
    `0${PATIENTS[0][1].slice(3)} (patient)`,
    ...STAFF.filter(({ email }) => email !== CMS_ADMIN.email).map(({ email }) => email),
    CMS_ADMIN.email,
  ];
  if (seeded && process.env.DEMO_PASSWORD === undefined)
    console.log(`seed: sign in with ${password} as ${people.join(', ')}; the last one in the CMS too`);
} catch (error) {
  // What is half loaded cannot be taken down: that would fail too, and hide why.
  console.error(error);
  process.exit(1);
}
await strapi.destroy();
process.exit(0);
