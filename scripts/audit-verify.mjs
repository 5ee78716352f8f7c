#!/usr/bin/env node
// npm run audit:verify [-- --no-anchors] [--demo]: recomputes the audit trail of the configured database, clinic by
// clinic, and holds it against the anchors outside. Settings come from the environment or .env, as for `npm start`, or are
// those of the demo in this folder.
// Exit code 0: whole; 1: not; 2: could not be checked.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--no-anchors' && arg !== '--demo')) {
  console.error('npm run audit:verify [-- [--no-anchors] [--demo]]');
  process.exit(2);
}
if (args.includes('--demo')) {
  const settings = path.join(root, '.tmp/demo/product-env.json');
  if (!existsSync(settings)) {
    console.error('there is no demo here yet: npm run demo');
    process.exit(2);
  }
  Object.assign(process.env, JSON.parse(readFileSync(settings, 'utf8')));
}
const { createStrapi } = require('@strapi/strapi');
const server = path.join(root, 'dist/plugins/compliance/server');
const { verifyTrail } = require(path.join(server, 'use-cases/verify.js'));
const { eventStore } = require(path.join(server, 'store/events.js'));
const { batchStore, checkpointStore } = require(path.join(server, 'store/batches.js'));
const { fileAnchors } = require(path.join(server, 'adapters/file-anchors.js'));
const { sha256 } = require(path.join(server, 'adapters/sha256.js'));

try {
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  await strapi.register();
  await strapi.db.init({ models: [] });
  const parts = { events: eventStore(), batches: batchStore(), checkpoints: checkpointStore(), hash: sha256 };
  const file = strapi.config.get('plugin::compliance.anchorFile');
  const anchors = args.includes('--no-anchors') ? null : fileAnchors(file);
  const started = performance.now();
  const { chains, findings, anchorLines } = await verifyTrail(
    parts,
    strapi.db.connection,
    anchors?.read() ?? null,
  );
  for (const state of chains) console.log(describe(state));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    anchors ? `${anchorLines} anchors in ${file}` : 'anchors NOT CHECKED: a chain cut short is not found',
  );
  for (const { chain, batch, event, problem } of findings) {
    console.log(`BAD  ${nameOf(chain)}, batch ${batch ?? '-'}, event ${event ?? '-'}: ${problem}`);
  }
  console.log(
    findings.length === 0 ? `the trail is whole (${seconds} s)` : `the trail is NOT whole (${seconds} s)`,
  );
  process.exit(findings.length === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}

function describe({ chain, lastNumber, lastHeader, batches, events, unsealed, unanchored, prunedUpTo }) {
  const from = prunedUpTo === null ? '' : `, from the checkpoint at ${prunedUpTo}`;
  const waiting = `${unsealed} events not sealed, ${unanchored} batches not anchored yet`;
  return `${nameOf(chain)}: ${events} events in ${batches} batches up to ${lastNumber}${from} (${lastHeader.slice(0, 12)}); ${waiting}`;
}

function nameOf(chain) {
  return chain === 0 ? 'no clinic' : `clinic ${chain}`;
}
