#!/usr/bin/env node
// npm run demo: installs, builds, seeds and starts everything, on any machine with Node; needs no account and no key.
// npm run demo -- --check: the same in a temporary place, walks the whole journey over HTTP, and says what it saw.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from './lib/progress.mjs';
import { checkNode, ensureApp, ensureBuilt, ensureConsole, ensureInstalled } from './lib/ready.mjs';

// Not import.meta.dirname: a Node too old for us should get to hear so.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const known = ['--check', '--database', 'sqlite', 'postgres', '--fresh', '--port', '--help'];
const port = args.includes('--port') ? Number(args[args.indexOf('--port') + 1]) : null;
const isPort = port === null || (Number.isInteger(port) && port >= 1024 && port <= 65_000);
const unknown = args.find((arg, at) => !known.includes(arg) && args[at - 1] !== '--port');
if (unknown || !isPort || args.includes('--help')) {
  console.log('npm run demo [-- [--fresh] [--port 1400] | --check [--database sqlite|postgres]]');
  process.exit(args.includes('--help') ? 0 : 2);
}
const checking = args.includes('--check');

checkNode();
try {
  await ensureInstalled(root);
  await ensureBuilt(root, { admin: !checking });
  if (!checking) {
    await ensureConsole(root);
    await ensureApp(root);
  }
  if (checking) {
    const { runCheck } = await import('./check/run-check.mjs');
    process.exitCode = await runCheck({
      database: args[args.indexOf('--database') + 1] === 'postgres' ? 'postgres' : 'sqlite',
    });
  } else {
    const { runDemo } = await import('./lib/run-demo.mjs');
    await runDemo({ root, fresh: args.includes('--fresh'), port, step });
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
