#!/usr/bin/env node
// Hostile questions to the generated REST, each asked in two worlds that differ only in what the caller may not see.
//   npm run fuzz:access                      10,000 questions of a new seed
//   npm run fuzz:access -- 50000 --seed 7    as many as wanted, or the same again
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/ready.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { questions, seed } = asked(process.argv.slice(2));
console.log(`${questions} questions, each in two worlds; seed ${seed}`);
await ensureBuilt(root, { admin: false });

const folder = mkdtempSync(path.join(tmpdir(), 'daktari-fuzz-'));
try {
  const report = path.join(folder, 'report.json');
  const started = Date.now();
  const code = await runChapter({
    FUZZ_QUESTIONS: String(questions),
    FUZZ_SEED: String(seed),
    FUZZ_REPORT: report,
  });
  if (!existsSync(report)) throw new Error('the product did not start; see above');
  const { passed, failed, answered, smallest } = JSON.parse(readFileSync(report, 'utf8'));
  if (smallest) console.log(`the smallest question that tells something:\n  ${smallest}`);
  console.log(`${Math.round((Date.now() - started) / 1000)} s, ${answered} answered, the others refused`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || code !== 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runChapter(settings) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = [
    jest,
    'tests/security',
    '--selectProjects=journeys',
    '--silent',
    '-t',
    'on sqlite hostile questions',
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function asked(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { seed: { type: 'string' } },
    allowPositionals: true,
  });
  const number = (text, name) => {
    if (!/^\d{1,9}$/.test(text)) {
      console.error(`${name} has to be a number: npm run fuzz:access -- [questions] [--seed N]`);
      process.exit(2);
    }
    return Number(text);
  };
  return {
    questions: number(positionals[0] ?? '10000', 'the count'),
    seed: number(values.seed ?? String(randomInt(1_000_000_000)), 'the seed'),
  };
}
