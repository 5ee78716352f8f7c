#!/usr/bin/env node
// Kills an import of FHIR at each boundary of the database. What it leaves is whole bundles or nothing of them, each with its
// entry on the trail; begun again, it stores the rest. Prints a line a run, and last `N passed, N failed`.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IMPORTED_CLINIC } from '../../fhir/imported-clinic.mjs';
import { root } from '../../lib/stack.mjs';
import { newSecrets } from '../../lib/stack-env.mjs';
import { unstartedEnv } from '../../lib/unstarted-product.mjs';
import { openDatabase } from '../../tamper/build-trail.mjs';

const FIXTURES = path.join(root, 'plugins/records/fixtures/import');
const RESOURCES = 5;
const folder = mkdtempSync(path.join(tmpdir(), 'daktari-import-kill-'));
const secrets = newSecrets();
const results = { passed: 0, failed: 0 };
try {
  const original = path.join(folder, 'empty.db');
  await buildEmpty(original);
  for (const when of ['after', 'before']) await killAtBoundaries(original, when);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 && results.passed > 0 ? 0 : 1);

/** Until a run reaches its end alive. */
async function killAtBoundaries(original, when) {
  for (let n = 1; ; n += 1) {
    const database = path.join(folder, `${when}-${n}.db`);
    copyFileSync(original, database);
    const { signal, code } = await runImport(database, { run: database, n, when });
    if (code === 0) return;
    const log = `${database}.orders.json.log`;
    const where = existsSync(log) ? JSON.parse(readFileSync(log, 'utf8')).written.join(', ') : 'nowhere';
    const problems = signal === 'SIGKILL' ? [] : [`ended with ${code}`];
    problems.push(...(await broken(database)));
    const { code: again, last } = await runImport(database);
    if (again !== 0 || last !== `${RESOURCES} passed, 0 failed`) problems.push(`begun again: ${last}`);
    problems.push(...(await broken(database)), ...(await missing(database)));
    results[problems.length === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${problems.length === 0 ? '✓' : '✗'} killed ${when} boundary ${n} (${where})`);
    for (const problem of problems) console.log(`    ${problem}`);
  }
}

/** What may never be, however an import ended. */
async function broken(database) {
  return asked(database, {
    'resources without their version': (knex) =>
      knex('records_resources').whereNotIn('version_row', knex('records_versions').select('id')),
    'versions without their resource': (knex) =>
      knex('records_versions').whereNotIn('resource', knex('records_resources').select('id')),
    'patients without their record': (knex) =>
      knex('patients').whereNotIn(
        'id',
        knex('records_resources').where({ type: 'Patient' }).select('patient_id'),
      ),
    'patients whose record nobody wrote down': (knex) =>
      knex('patients').whereNotIn('id', knex('audit_subjects').select('patient_id')),
  });
}

/** Of what a whole import stores. */
async function missing(database) {
  const count = async (table) => Number((await ask(database, (knex) => knex(table).count({ n: '*' })))[0].n);
  const found = { records_resources: RESOURCES, records_versions: RESOURCES, patients: 1 };
  const wrong = [];
  for (const [table, expected] of Object.entries(found)) {
    const there = await count(table);
    if (there !== expected) wrong.push(`${there} rows in ${table}, and not ${expected}`);
  }
  return wrong;
}

async function asked(database, questions) {
  const found = [];
  for (const [what, query] of Object.entries(questions)) {
    const [{ n }] = await ask(database, (knex) => query(knex).count({ n: '*' }));
    if (Number(n) > 0) found.push(`${n} ${what}`);
  }
  return found;
}

async function ask(database, question) {
  const knex = openDatabase(database);
  try {
    return await question(knex);
  } finally {
    await knex.destroy();
  }
}

function envOf(filename) {
  return { ...process.env, ...unstartedEnv(filename, secrets) };
}

async function buildEmpty(database) {
  Object.assign(process.env, envOf(database));
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  await strapi.load();
  await strapi.db.connection('clinics').insert(IMPORTED_CLINIC);
  await strapi.db.connection.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  await strapi.destroy();
}

function runImport(database, order) {
  const orders = `${database}.orders.json`;
  if (order) writeFileSync(orders, JSON.stringify(order));
  const preload = order ? ['-r', path.join(root, 'tests/support/crash-at.cjs')] : [];
  const args = [...preload, path.join(root, 'scripts/import-fhir.mjs'), FIXTURES];
  const env = { ...envOf(database), ...(order ? { CRASH_CONTROL: orders } : {}) };
  const child = spawn(process.execPath, args, { env, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const words = [];
  child.stdout.on('data', (chunk) => words.push(chunk));
  child.stderr.on('data', (chunk) => words.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal, last: Buffer.concat(words).toString('utf8').trim().split('\n').at(-1) });
    });
  });
}
