#!/usr/bin/env node
// Kills who seals and anchors the audit trail: at each boundary of the database, and within the line of an anchor. Another
// one goes on, and the verifier looks at what they left. Prints a line a run, and last `N passed, N failed`.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../lib/stack.mjs';
import { composeTrail, createTables, look, openDatabase } from '../../tamper/build-trail.mjs';
import { verifyCopy } from '../../tamper/verify-copy.mjs';

const CLINICS = [1, 2];
const EVENTS = 3;
const LINE_BYTES = [0, 1, 60, 140];
const folder = mkdtempSync(path.join(tmpdir(), 'daktari-seal-kill-'));
const results = { passed: 0, failed: 0 };
try {
  const original = path.join(folder, 'unsealed.db');
  await buildUnsealed(original);
  for (const side of ['after', 'before']) await killAtBoundaries(original, side);
  for (const bytes of LINE_BYTES) {
    const files = copyOf(original, `torn-${bytes}`);
    const { signal } = await runSealer(files, { torn: bytes });
    await judge(
      `killed after ${bytes} bytes of an anchor`,
      files,
      signal === 'SIGKILL' ? [] : ['not killed'],
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed === 0 && results.passed > 0 ? 0 : 1;

/** Until a run reaches its end alive. */
async function killAtBoundaries(original, when) {
  for (let n = 1; ; n += 1) {
    const files = copyOf(original, `${when}-${n}`);
    const { signal, code } = await runSealer(files, { order: { run: files.database, n, when } });
    if (code === 0) return;
    const died = existsSync(`${files.orders}.log`)
      ? JSON.parse(readFileSync(`${files.orders}.log`, 'utf8'))
      : {};
    const where = died.written?.join(', ') ?? 'nowhere';
    await judge(
      `killed ${when} boundary ${n} (${where})`,
      files,
      signal === 'SIGKILL' ? [] : [`ended with ${code}`],
    );
  }
}

async function judge(name, files, problems) {
  // Whoever looks right now must not take a crash for tampering.
  problems.push(...(await findingsOf(files)));
  await endLeases(files.database);
  const { code } = await runSealer(files, {});
  if (code !== 0) problems.push(`the second run ended with ${code}`);
  problems.push(...(await findingsOf(files)), ...(await leftOver(files.database)));
  results[problems.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(
    `${problems.length === 0 ? '✓' : '✗'} ${name}${problems.map((one) => `\n    ${one}`).join('')}`,
  );
}

async function findingsOf(files) {
  try {
    return await verifyCopy(files);
  } catch (error) {
    return [error.message];
  }
}

/** What should be done after a second run, and is not. */
async function leftOver(database) {
  const knex = openDatabase(database);
  try {
    const count = async (query) => Number((await query.count({ n: '*' }))[0].n);
    const left = {
      'events that are not sealed': await count(knex('audit_events').whereNull('batch')),
      'batches that are not anchored': await count(knex('audit_batches').whereNull('anchored_at')),
      'jobs that are not done': await count(knex('kernel_jobs').whereNot({ state: 'done' })),
      'events that are lost': CLINICS.length * EVENTS - (await count(knex('audit_events'))),
    };
    return Object.entries(left).flatMap(([what, number]) => (number === 0 ? [] : [`${number} ${what}`]));
  } finally {
    await knex.destroy();
  }
}

/** The dead hold what they were at; time passes here at once. */
async function endLeases(database) {
  const knex = openDatabase(database);
  await knex('kernel_jobs').where({ state: 'running' }).update({ lease_until: 0 });
  await knex.destroy();
}

async function buildUnsealed(database) {
  const knex = openDatabase(database);
  await createTables(knex);
  const { kernel } = composeTrail(knex, path.join(folder, 'unused.log'));
  for (const clinic of CLINICS) {
    for (let index = 0; index < EVENTS; index += 1) await kernel.audit.read(look(clinic, index));
  }
  await knex.destroy();
}

function copyOf(original, name) {
  const at = (ending) => path.join(folder, `${name}.${ending}`);
  copyFileSync(original, at('db'));
  return { database: at('db'), anchors: at('log'), orders: at('orders.json') };
}

function runSealer({ database, anchors, orders }, { order, torn }) {
  const preload = order ? ['-r', path.join(root, 'tests/support/crash-at.cjs')] : [];
  if (order) writeFileSync(orders, JSON.stringify(order));
  const script = path.join(root, 'scripts/check/kill/sealer.mjs');
  const args = [...preload, script, database, anchors, ...(torn === undefined ? [] : [String(torn)])];
  const env = { ...process.env, ...(order ? { CRASH_CONTROL: orders } : {}) };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}
