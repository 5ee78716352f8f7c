#!/usr/bin/env node
// node bench/audit-verify.mjs [events]: makes a trail of a million events (or as many as are said) with the product's own
// code, then verifies it in a process of its own whose heap is kept small, and prints time and resident memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  openDatabase,
  composeTrail,
  createTables,
  eventOf,
  look,
  sealTrail,
} from '../scripts/tamper/build-trail.mjs';
import { verifyCopy } from '../scripts/tamper/verify-copy.mjs';
import { rssMiBOf } from './lib/process-facts.mjs';
import { machine } from './lib/report.mjs';

const GROUP = 2000;
const CLINICS = 4;
const HEAP_MIB = 96;
const [first, second, third] = process.argv.slice(2);

if (first === '--verify') await verify(second, third);
else await measure(Number(first ?? 1_000_000));

async function measure(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-million-'));
  const files = { database: path.join(folder, 'trail.db'), anchors: path.join(folder, 'anchors.log') };
  try {
    console.log(machine());
    const built = await timed(() => build(files, count));
    console.log(`${count} events made and sealed in ${built} s`);
    process.exitCode = await watchVerifier(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build({ database, anchors }, count) {
  const knex = openDatabase(database);
  try {
    for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF']) await knex.raw(`PRAGMA ${pragma}`);
    await createTables(knex);
    const { kernel, parts } = composeTrail(knex, anchors);
    for (let made = 0; made < count; made += GROUP) {
      const events = Array.from({ length: Math.min(GROUP, count - made) }, (_, index) => {
        const now = new Date();
        const times = { at: now.toISOString(), recordedAt: now.toISOString() };
        return eventOf(look(1 + (index % CLINICS), made + index), { id: kernel.ids.id(now), ...times });
      });
      await knex.transaction((trx) => parts.events.insert(trx, events));
      if (made % 100_000 === 0) console.log(`  ${made} events`);
    }
    await sealTrail(parts);
    await kernel.worker.drain();
  } finally {
    await knex.destroy();
  }
}

/** The verifier's memory is looked at from outside: while SQLite works, no timer of its own runs. */
async function watchVerifier({ database, anchors }) {
  const args = [`--max-old-space-size=${HEAP_MIB}`, import.meta.filename, '--verify', database, anchors];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const samples = [];
  const timer = setInterval(() => {
    if (child.exitCode === null) samples.push(rssMiBOf(child.pid));
  }, 250);
  const code = await new Promise((resolve) => void child.once('exit', resolve));
  clearInterval(timer);
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const peaks = [0, 1, 2, 3].map((index) => {
    const part = samples.slice(index * quarter, index === 3 ? undefined : (index + 1) * quarter);
    return part.length > 0 ? `${Math.max(...part).toFixed(0)} MiB` : 'too short';
  });
  console.log(`resident memory, highest of each quarter: ${peaks.join(', ')} (heap limit ${HEAP_MIB} MiB)`);
  return code ?? 1;
}

async function verify(database, anchors) {
  let findings;
  const seconds = await timed(async () => (findings = await verifyCopy({ database, anchors })));
  console.log(`verified in ${seconds} s, ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

async function timed(work) {
  const started = performance.now();
  await work();
  return ((performance.now() - started) / 1000).toFixed(1);
}
