#!/usr/bin/env node
// npm run cms:operator -- <email>: makes somebody an operator of the whole installation (Strapi's super admin). Settings come
// from the environment or .env, as for `npm start`. When nobody has this address yet, as on a new installation, it opens an
// account and asks for its name and password (or takes CMS_OPERATOR_NAME and CMS_OPERATOR_PASSWORD); the second factor is
// set up at the first sign-in, at /cms/sign-in. Ends with 0 when the person is an operator.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ensureBuilt } from './lib/ready.mjs';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const dist = (file) => require(path.join(root, 'dist', file));
const [email = '', ...more] = process.argv.slice(2).map((word) => word.trim().toLowerCase());
if (more.length > 0 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
  console.error('npm run cms:operator -- name@clinic.example');
  process.exit(2);
}
if (!existsSync(path.join(root, 'dist/src/index.js'))) await ensureBuilt(root, { admin: false });
const { createStrapi } = require('@strapi/strapi');
const { makeOperator } = dist('plugins/identity/server/cms/make-operator.js');

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
let ended = 1;
try {
  await strapi.load();
  const made = await makeOperator(strapi, email, newAccount);
  if (made.kind === 'bound') console.log(`✓ ${email} runs this installation: sign in at /cms/sign-in`);
  else console.error(`✗ ${email} belongs to a patient, a program or a closed account: nothing was changed`);
  ended = made.kind === 'bound' ? 0 : 1;
} catch (error) {
  console.error(
    `✗ ${error instanceof Error ? (error.code ?? error.message) : error}: ${email} runs nothing; try again`,
  );
}
await strapi.destroy().catch(() => undefined);
process.exit(ended);

/** Asked for only when nobody has the address. */
async function newAccount() {
  const given = {
    fullName: process.env.CMS_OPERATOR_NAME,
    password: process.env.CMS_OPERATOR_PASSWORD,
  };
  if (given.fullName && given.password) return given;
  // A question that nobody can answer would wait for ever.
  if (!process.stdin.isTTY) {
    throw new Error(
      `nobody has ${email} yet; without a terminal, set CMS_OPERATOR_NAME and CMS_OPERATOR_PASSWORD`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const fullName = await terminal.question(`Nobody has ${email} yet. Full name: `);
    return {
      fullName: fullName.trim(),
      password: await terminal.question('Password, 10 characters or more: '),
    };
  } finally {
    terminal.close();
  }
}
