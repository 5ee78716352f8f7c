#!/usr/bin/env node
// npm run bench [-- --smoke | --quick | --audit | --metrics | --list] [--markdown]: see docs/BENCHMARKS.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { assertAlike } from './lib/alike.mjs';
import { auditedRead } from './lib/audited-read.mjs';
import { authentication, contests } from './lib/contests.mjs';
import { interleave } from './lib/load.mjs';
import { longList } from './lib/long-list.mjs';
import { metricsCost } from './lib/metrics.mjs';
import { machine, print, row, writeMarkdown } from './lib/report.mjs';
import { startServers } from './lib/servers.mjs';
import { wholeServer } from './lib/whole-server.mjs';

const smoke = process.argv.includes('--smoke');
const auditOnly = process.argv.includes('--audit');
const metricsOnly = process.argv.includes('--metrics');
const listOnly = process.argv.includes('--list');
const partOnly = auditOnly || metricsOnly || listOnly;
const quick = process.argv.includes('--quick');
const markdown = process.argv.includes('--markdown');
const plan = smoke
  ? { scale: 0.01, warmUps: 0, rounds: 1, people: { doctors: 12, patients: 70 } }
  : { scale: 1, warmUps: 2, rounds: quick ? 3 : 11, people: { doctors: 12, patients: 2900 } };
const logFolder = smoke ? mkdtempSync(path.join(tmpdir(), 'daktari-bench-')) : null;

async function step(title, work) {
  process.stdout.write(`${title} … `);
  const started = performance.now();
  const result = await work();
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

const loadBefore = loadavg()[1].toFixed(1);
const servers = await startServers({ people: plan.people, recordSql: logFolder, step });
try {
  if (smoke) await step('Asking product and twin the same things', () => assertAlike(servers, logFolder));
  const rows = [];
  for (const contest of partOnly ? [] : await contests(servers, plan.scale)) {
    const results = await step(`Measuring ${contest.endpoint}`, () =>
      interleave(contest.targets, { ...plan, amounts: contest.amounts }),
    );
    rows.push(row(contest, results));
  }
  const { amounts, targets } = authentication(servers, plan.scale);
  const [known, unknown] = await step('Measuring authentication', () =>
    interleave(targets, { ...plan, amounts }),
  );
  const ratio = (known.cpuMs / unknown.cpuMs).toFixed(2);
  const audited = metricsOnly || listOnly ? [] : await auditedRead(servers, { ...plan, step });
  const counted = auditOnly || listOnly ? [] : await metricsCost(servers, { ...plan, step });
  const listed = listOnly || !partOnly ? await longList(servers, { ...plan, step }) : [];
  const facts = [
    [
      'GET /api/scheduling/slots signed in against not signed in, CPU ms',
      `${known.cpuMs.toFixed(2)} / ${unknown.cpuMs.toFixed(2)} = ${ratio}x`,
    ],
    ['machine', machine()],
    ['date', new Date().toISOString().slice(0, 10)],
    ['load of the machine before the run (5 min)', loadBefore],
    ...audited,
    ...counted,
    ...listed,
    ...(smoke || quick || partOnly ? [] : await wholeServer(servers, { races: 5, starts: 3, step })),
  ];
  // A smoke run is too short for the grain of the CPU clock: it has answers to compare, but no figures.
  if (smoke) console.log('Product and twin answer alike with the same statements; Strapi REST answers.');
  else print(rows, facts);
  if (markdown && !smoke && !partOnly) writeMarkdown(rows, facts);
} finally {
  await servers.stop();
  if (logFolder) rmSync(logFolder, { recursive: true, force: true });
}
