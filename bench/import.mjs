#!/usr/bin/env node
// node bench/import.mjs [FILE]: imports one transaction of FHIR (a patient of Synthea's, or one made up) again and again into
// the product's store on SQLite, each time for another clinic, and prints the CPU of one import against two others, in turn:
// the bare twin (knex sends the same rows, sealed by the product's vault and with its entry on the trail; nothing is judged
// or looked up) and Medplum's own router over its memory, as it is and behind Medplum's own validator.
// The peer has a lockfile of its own: npm ci --prefix bench
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../scripts/lib/stack.mjs';
import { withUnstartedProduct } from '../scripts/lib/unstarted-product.mjs';
import { madeUpPatient } from './lib/made-up-patient.mjs';
import { medplumPeers } from './lib/medplum-peers.mjs';
import { bareImport } from './lib/bare-import.mjs';
import { machine } from './lib/report.mjs';

const WARM_UPS = 10;
const ROUNDS = 41;
const require = createRequire(import.meta.url);
const dist = (file) => require(path.join(root, 'dist', file));
const [file] = process.argv.slice(2);
const bundle = file ? JSON.parse(readFileSync(file, 'utf8')) : madeUpPatient();

await withUnstartedProduct(root, require, async (strapi) => {
  await strapi.load();
  const kernel = dist('src/strapi/kernel-of.js').kernelOf(strapi);
  const records = kernel.services.use(dist('plugins/records/server/face.js').RECORDS);
  const contestants = [
    ['Daktari', async (clinic, sent) => stored(await records.importSent(clinic, sent))],
    ['bare twin', bareImport(kernel)],
    ...(await medplumPeers(require)),
  ];
  const times = await measure(strapi.db.connection, contestants);
  console.log(`${machine()}; ${bundle.entry.length} resources an import, median of ${ROUNDS}`);
  const [[, own]] = times;
  for (const [name, ms] of times) {
    console.log(`${name.padEnd(48)} ${ms.toFixed(1)} CPU ms   ${(own / ms).toFixed(2)}x`);
  }
});
process.exit(0);

async function measure(db, contestants) {
  const taken = contestants.map(() => []);
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    for (const [index, [name, load]] of contestants.entries()) {
      const slug = `bench-${round}-${index}`;
      await db('clinics').insert({ document_id: slug, slug, name: slug, time_zone: 'Africa/Nairobi' });
      const { id } = await db('clinics').where({ slug }).first('id');
      const sent = structuredClone(bundle);
      const before = process.cpuUsage();
      const count = await load(id, sent);
      const { user, system } = process.cpuUsage(before);
      if (count !== bundle.entry.length) throw new Error(`${name} stored ${count} of ${bundle.entry.length}`);
      if (round >= WARM_UPS) taken[index].push((user + system) / 1000);
    }
  }
  return contestants.map(([name], index) => [name, median(taken[index])]);
}

function stored({ created, refused }) {
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  return created;
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
