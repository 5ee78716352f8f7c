import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Sabotage =
  | 'none'
  | 'open route of the application'
  | 'open route of a plugin'
  | 'open admin route of a plugin'
  | 'route put into the API router'
  | 'route put into the main router';

/** One boot in a process of its own, on an empty database. */
export async function boot(
  env: Readonly<Record<string, string>>,
  sabotage: Sabotage,
): Promise<{ routes: string[]; refusal: string | null }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-boot-'));
  const own = {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'boot.db'),
    LOG_LEVEL: 'error',
  };
  try {
    const script = path.resolve(__dirname, 'boot-process.mjs');
    const { failed, stdout, stderr } = await run(script, sabotage, { ...env, ...own });
    if (failed) return { routes: [], refusal: stderr.trim() };
    const line = stdout.split('\n').find((text) => text.startsWith('["'));
    return { routes: JSON.parse(line ?? '[]') as string[], refusal: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  script: string,
  sabotage: Sabotage,
  env: Record<string, string>,
): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, sabotage], { env }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, stdout, stderr }),
    );
  });
}
