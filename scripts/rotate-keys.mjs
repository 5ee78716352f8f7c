#!/usr/bin/env node
// Lets the waiting signing key sign from now on, e.g. after a backup was lost. Reads the settings like the server does.
// Refused while the waiting key is younger than a minute: other nodes may not know it yet.
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');
const { kernelOf } = require(path.join(root, 'dist/src/strapi/kernel-of.js'));
const { keyStore } = require(path.join(root, 'dist/plugins/identity/server/issuer/keys/key-store.js'));

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
try {
  await strapi.load();
  const keys = keyStore(kernelOf(strapi), Date.now);
  const active = async () => (await keys.load()).find(({ state }) => state === 'active')?.kid;
  const before = await active();
  await keys.tend({ force: true });
  const after = await active();
  console.log(
    before === after
      ? 'Not yet: the waiting key is too young. Try again in two minutes.'
      : `Signing with ${after}.`,
  );
  process.exitCode = before === after ? 1 : 0;
} finally {
  await strapi.destroy();
  // Strapi leaves timers behind.
  process.exit();
}
