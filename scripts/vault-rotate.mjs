#!/usr/bin/env node
// Moves what the vault sealed under the first key of VAULT_KEYS, while the product serves; may be stopped and run again.
//   npm run vault:rotate               moves
//   npm run vault:rotate -- --check    changes nothing: opens everything with the first key alone, and counts
// Settings come from the environment or .env, as for `npm start`. Ends with 0 when no older key is needed (--check) or
// nothing was left behind, else with 1. See docs/adr/0009-vault-keys.md for the order of steps.
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const dist = (file) => require(path.join(root, 'dist', file));
const given = process.argv.slice(2);
if (given.some((word) => word !== '--check')) {
  console.error('npm run vault:rotate [-- --check]');
  process.exit(2);
}
const { createStrapi } = require('@strapi/strapi');
const { daktariConfig, kernelOf, vaultKeysOf } = dist('src/strapi/kernel-of.js');
const { checkVault } = dist('src/kernel/check-vault.js');
const { rotateVault } = dist('src/kernel/rotate-vault.js');

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
await strapi.register();
await strapi.db.init({ models: [] });
const kernel = kernelOf(strapi);
const parts = {
  db: kernel.db(),
  vault: kernel.vault,
  keys: vaultKeysOf(daktariConfig(strapi)),
  columns: kernel.sealedColumns.entries().map(([, column]) => column),
  now: () => kernel.clock.now(),
  realNow: Date.now,
};
process.exit((await (given.includes('--check') ? check() : rotate())) ? 0 : 1);

async function rotate() {
  const sums = new Map();
  for await (const { what, moved, left } of rotateVault(parts)) {
    const sum = sums.get(what) ?? { moved: 0, left: 0 };
    sums.set(what, { moved: sum.moved + moved, left: sum.left + left });
    if (moved + left > 0) console.log(`… ${what}: ${sum.moved + moved} moved, ${sum.left + left} left`);
  }
  const total = (key) => [...sums.values()].reduce((sum, one) => sum + one[key], 0);
  const [moved, left] = [total('moved'), total('left')];
  if (left > 0) {
    console.error(`✗ ${moved} moved under "${parts.keys.current}", ${left} open with no key of VAULT_KEYS`);
    return false;
  }
  console.log(`✓ ${moved} moved under "${parts.keys.current}"; next: npm run vault:rotate -- --check`);
  return true;
}

async function check() {
  const { strangers, clean } = await checkVault(parts, ({ what, good, behind, lost, erased }) => {
    const mark = behind + lost > 0 ? '✗' : '✓';
    console.log(
      `${mark} ${what}: ${good} good, ${behind} need an older key, ${lost} do not open, ${erased} erased`,
    );
  });
  for (const column of strangers) console.log(`✗ ${column}: holds sealed texts, and no plugin names it`);
  if (clean) console.log(`✓ "${parts.keys.current}" alone opens everything: older keys may leave VAULT_KEYS`);
  else console.error('✗ leave VAULT_KEYS as it is');
  return clean;
}
