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

type Env = Readonly<Record<string, string>>;

/** One boot in a process of its own, on an empty database. */
export async function boot(
  env: Env,
  sabotage: Sabotage,
): Promise<{ routes: string[]; cms: string[]; refusal: string | null }> {
  const { failed, stdout, stderr } = await run('boot-process.mjs', env, [sabotage]);
  if (failed) return { routes: [], cms: [], refusal: stderr.trim() };
  const line = stdout.split('\n').find((text) => text.startsWith('["'));
  const cms = stdout.split('\n').find((text) => text.startsWith('CMS '));
  return {
    routes: JSON.parse(line ?? '[]') as string[],
    cms: JSON.parse(cms?.slice(4) ?? '[]') as string[],
    refusal: null,
  };
}

/** What Strapi's insides look like; see contract-process.mjs. */
export async function observe(env: Env): Promise<Record<string, unknown>> {
  const { failed, stdout, stderr } = await run('contract-process.mjs', env, []);
  const line = stdout.split('\n').find((text) => text.startsWith('SEEN '));
  if (failed || !line) throw new Error(stderr + stdout);
  return JSON.parse(line.slice(5)) as Record<string, unknown>;
}

async function run(
  script: string,
  env: Env,
  args: string[],
): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-boot-'));
  const own = {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'boot.db'),
    LOG_LEVEL: 'error',
  };
  const file = path.resolve(__dirname, script);
  try {
    return await new Promise((resolve) => {
      execFile(process.execPath, [file, ...args], { env: { ...env, ...own } }, (error, stdout, stderr) =>
        resolve({ failed: error !== null, stdout, stderr }),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
