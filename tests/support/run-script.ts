import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

export interface ScriptRun {
  code: number | null;
  lines: string[];
}

/** Runs a script of the repository to its end; jest itself cannot import ES modules. */
export function runScript(script: string, args: readonly string[]): Promise<ScriptRun> {
  if (!existsSync(path.join(ROOT, 'dist/src/index.js'))) throw new Error('build first: npm run build:server');
  const env = { ...process.env, CHECK_DATABASE_URL: process.env['TEST_PG_URL'] };
  const child = spawn(process.execPath, [path.join(ROOT, script), ...args], { cwd: ROOT, env });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, lines: Buffer.concat(chunks).toString('utf8').trim().split('\n') });
    });
  });
}
