#!/usr/bin/env node
// npm run -s check:fhir -- DIR [--verbose]: runs validator cases against the product's validator. DIR holds cases.json, a
// list of { file, resourceType, referenceErrors, messages }, and the files. A case passes if it is accepted where the
// reference found no error, and refused where it found some. Last line: N passed, N failed. Exit 1 if a valid one is refused
// or fewer invalid ones than agreed (26 of 38) are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled } from './lib/ready.mjs';

/** The share of invalid cases that is to be found; some need code systems that nobody may ship. */
const LEAST_REFUSED = 26 / 38;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [folder] = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const verbose = process.argv.includes('--verbose');
if (!folder) {
  console.error('Which folder? npm run -s check:fhir -- DIR');
  process.exit(2);
}
await ensureInstalled(root);
await ensureBuilt(root, { admin: false });
const require = createRequire(import.meta.url);
const validate = validator();
const cases = JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8'));
const results = cases.map(judge);
for (const result of results) report(result);
const [valid, invalid] = [results.filter(({ wanted }) => wanted), results.filter(({ wanted }) => !wanted)];
const refusedValid = valid.filter(({ accepted }) => !accepted).length;
const refusedInvalid = invalid.filter(({ accepted }) => !accepted).length;
console.log(`valid: ${valid.length - refusedValid} of ${valid.length} accepted`);
console.log(`invalid: ${refusedInvalid} of ${invalid.length} refused`);
const passed = results.filter(({ wanted, accepted }) => wanted === accepted).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
process.exitCode = refusedValid > 0 || refusedInvalid < LEAST_REFUSED * invalid.length ? 1 : 0;

function validator() {
  const adapters = path.join(root, 'dist/plugins/records/server/adapters/medplum');
  const { readDefinitions } = require(path.join(adapters, 'definitions.js'));
  const { medplumValidator } = require(path.join(adapters, 'validator.js'));
  return medplumValidator(readDefinitions(path.join(root, 'dist/fhir')));
}

function judge({ file, referenceErrors, messages }) {
  const findings = validate(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return { file, messages, findings, wanted: referenceErrors === 0, accepted: findings.length === 0 };
}

function report({ file, messages, findings, wanted, accepted }) {
  const good = wanted === accepted;
  console.log(
    `${good ? '✓' : '✗'} ${file}: ${wanted ? 'valid' : 'invalid'}, ${accepted ? 'accepted' : 'refused'}`,
  );
  if (!good && !wanted) console.log(`    the reference says: ${messages[0] ?? 'nothing'}`);
  if (!good || verbose) for (const { text, path: at } of findings) console.log(`    ${at}: ${text}`);
}
