import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { World } from './world';

const ROOT = path.resolve(__dirname, '../..');

/** The script as an operator runs it, over what the chapters before have left in the database. */
export function vaultChapter(world: () => World, database: 'sqlite' | 'postgres'): void {
  describe('the keys of the vault', () => {
    test('open every sealed value, and no plugin seals into a column that it does not name', async () => {
      const { code, text } = await rotate(world().stack.env, ['--check']);
      expect(text).toContain('alone opens everything');
      expect(text).toMatch(/vault_subject_keys: [1-9]\d* good/);
      expect(text).toMatch(/mpesa_provider_events.raw_sealed: [1-9]\d* good/);
      expect(text).not.toContain('✗');
      expect(code).toBe(0);
    });

    // On a copy: the product of this suite has the old key alone.
    if (database === 'sqlite') {
      test('are changed by the script, after which the old one is not needed any more', async () => {
        const { stack } = world();
        const copy = path.join(stack.folder, 'rotated.db');
        await stack.knex.raw('VACUUM INTO ?', [copy]);
        const fresh = `next:${randomBytes(32).toString('base64')}`;
        const env = { ...stack.env, DATABASE_FILENAME: copy };
        const both = { ...env, VAULT_KEYS: `${fresh},${stack.env['VAULT_KEYS']}` };
        expect(await rotate(both, ['--check'])).toMatchObject({ code: 1 });
        expect(await rotate(both, [])).toMatchObject({ code: 0 });
        expect(await rotate(both, [])).toMatchObject({
          text: expect.stringContaining('✓ 0 moved') as string,
        });
        expect(await rotate(both, ['--check'])).toMatchObject({ code: 0 });
        expect(await rotate({ ...env, VAULT_KEYS: fresh }, ['--check'])).toMatchObject({ code: 0 });
        expect(await rotate(env, ['--check'])).toMatchObject({ code: 1 });
        rmSync(copy);
      });
    }
  });
}

function rotate(
  env: Record<string, string>,
  args: readonly string[],
): Promise<{ code: number | null; text: string }> {
  const script = path.join(ROOT, 'scripts/vault-rotate.mjs');
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text: Buffer.concat(chunks).toString('utf8') }));
  });
}
