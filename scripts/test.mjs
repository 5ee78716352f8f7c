#!/usr/bin/env node
// npm test: every check of the repository, one stage after another, on a machine with nothing but Node.
//   npm test -- --list            names the stages
//   npm test -- --only lint,unit  runs some of them
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureInstalled } from './lib/ready.mjs';
import { runStages } from './test/run-stages.mjs';
import { STAGES } from './test/stages.mjs';

// Not import.meta.dirname: a Node too old for us should get to hear so.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = wantedStages(process.argv.slice(2));

checkNode();
try {
  // Whoever picks stages works on the code, and has installed already.
  if (wanted.length === STAGES.length) await ensureInstalled(root);
  process.exitCode = await runStages(root, wanted);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

function wantedStages(args) {
  const names = STAGES.map(({ name }) => name);
  if (args.length === 0) return STAGES;
  if (args[0] === '--list' && args.length === 1) {
    for (const { name, title } of STAGES) console.log(`${name.padEnd(16)} ${title}`);
    process.exit(0);
  }
  const only = args[0]?.startsWith('--only=') ? args[0].slice('--only='.length) : args[1];
  const picked = (only ?? '').split(',').filter((name) => name !== '');
  const unknown = picked.filter((name) => !names.includes(name));
  if (!args[0]?.startsWith('--only') || picked.length === 0 || unknown.length > 0) {
    console.error(`npm test [-- --list | --only ${names.join(',')}]`);
    if (unknown.length > 0) console.error(`unknown: ${unknown.join(', ')}`);
    process.exit(2);
  }
  return STAGES.filter(({ name }) => picked.includes(name));
}
