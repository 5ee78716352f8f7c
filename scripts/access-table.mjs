#!/usr/bin/env node
// Prints who may do what: the merged access table of the built product, for people.
//   npm run access:table               builds the server first when its sources changed
//   npm run access:table -- --write    writes docs/ACCESS.md
//   node scripts/access-table.mjs --out FILE   writes it elsewhere from what is built, to compare them
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describeAccess } from './access-table/describe.mjs';
import { ensureBuilt } from './lib/ready.mjs';
import { withUnstartedProduct } from './lib/unstarted-product.mjs';

const root = path.resolve(import.meta.dirname, '..');
const built = createRequire(path.join(root, 'dist/'));

const out = target(process.argv.slice(2));
if (out.build) await ensureBuilt(root, { admin: false });
const text = await withUnstartedProduct(root, built, async (strapi) => {
  await strapi.register();
  const { accessOf } = built('./src/strapi/access-of.js');
  const { routesOf } = built('./src/strapi/add-routes.js');
  const { PURPOSES } = built('./src/access/purpose.js');
  return describeAccess({ access: accessOf(strapi), routes: routesOf(strapi), purposes: PURPOSES });
});
if (out.file) writeFileSync(out.file, text);
// Strapi leaves timers behind.
process.stdout.write(out.file ? `access: ${path.relative(process.cwd(), out.file)} written\n` : text, () =>
  process.exit(0),
);

function target(args) {
  if (args.length === 0) return { build: true, file: null };
  if (args.length === 1 && args[0] === '--write') {
    return { build: true, file: path.join(root, 'docs/ACCESS.md') };
  }
  if (args.length === 2 && args[0] === '--out') return { build: false, file: path.resolve(args[1]) };
  console.error('node scripts/access-table.mjs [--write | --out FILE]');
  process.exit(2);
}
