#!/usr/bin/env node
// npm run import:fhir -- DIR [--clinic NAME] [--temporary]: loads a folder of FHIR R4 (resources and bundles in *.json, one
// resource a line in *.ndjson) into a clinic's records: organisations and practitioners first, then patients, then the rest.
// Into the database of the environment or .env, as for `npm start`, also while it serves; --temporary, or nothing set: into
// one that is deleted at the end. Each resource is read back. What is there with the same content stays as it is: an import
// that was cut off is begun again. Last line, in resources: N passed, N failed. Exit 0 when nothing failed.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFolder } from './fhir/import-folder.mjs';
import { IMPORTED_CLINIC } from './fhir/imported-clinic.mjs';
import { ensureBuilt, ensureInstalled } from './lib/ready.mjs';
import { withUnstartedProduct } from './lib/unstarted-product.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const dist = (file) => require(path.join(root, 'dist', file));
const { folder, clinic, temporary } = wish(process.argv.slice(2));
await ensureInstalled(root);
await ensureBuilt(root, { admin: false });
let failed = 1;
try {
  failed = await (temporary ? intoTemporary() : intoOwn());
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
}
process.exit(failed === 0 ? 0 : 1);

function wish(words) {
  const at = words.indexOf('--clinic');
  const named = at >= 0 ? words[at + 1] : null;
  const rest = words.filter(
    (word, index) => word !== '--temporary' && index !== at && (at < 0 || index !== at + 1),
  );
  if (rest.length !== 1 || rest[0].startsWith('-') || named === undefined || !existsSync(rest[0])) {
    console.error('npm run import:fhir -- DIR [--clinic NAME] [--temporary]');
    process.exit(2);
  }
  const isSet = process.env.APP_KEYS !== undefined || existsSync(path.join(root, '.env'));
  return { folder: rest[0], clinic: named, temporary: words.includes('--temporary') || !isSet };
}

async function intoTemporary() {
  console.log('Into a temporary database, which is deleted at the end');
  return withUnstartedProduct(root, require, async (strapi) => {
    await strapi.load();
    await strapi.db.connection('clinics').insert(IMPORTED_CLINIC);
    return load(strapi);
  });
}

async function intoOwn() {
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  // No schema is changed and no worker begins: the product may be serving.
  await strapi.register();
  await strapi.db.init({ models: [] });
  return load(strapi);
}

async function load(strapi) {
  const { kernelOf } = dist('src/strapi/kernel-of.js');
  const { RECORDS } = dist('plugins/records/server/face.js');
  const kernel = kernelOf(strapi);
  const records = kernel.services.use(RECORDS);
  return importFolder({ folder, records, clinicId: await clinicId(kernel.db()) });
}

async function clinicId(db) {
  const clinics = await db('clinics').select('id', 'name', 'document_id');
  const found = clinics.filter((each) => clinic === null || [each.name, each.document_id].includes(clinic));
  if (found.length === 1) return Number(found[0].id);
  const names = clinics.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(
    names ? `which clinic? --clinic, one of ${names}` : 'there is no clinic yet: npm run seed, or the CMS',
  );
}
