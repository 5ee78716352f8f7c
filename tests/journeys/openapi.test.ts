import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const COMMITTED = path.join(ROOT, 'packages/api-client');
const FILES = ['openapi.json', 'src/schema.ts', 'src/idempotent-operations.ts'];

const folder = mkdtempSync(path.join(tmpdir(), 'daktari-openapi-test-'));
beforeAll(() => {
  execFileSync(process.execPath, ['scripts/openapi.mjs', '--out', folder], { cwd: ROOT, stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @throws Error naming the first line that differs, and what to do */
function expectSame(name: string, committed: string, generated: string): void {
  if (committed === generated) return;
  const [was, is] = [committed.split('\n'), generated.split('\n')];
  const line = is.findIndex((text, index) => text !== was[index]);
  throw new Error(
    `packages/api-client/${name} is out of date: run \`npm run openapi\` and commit it.\n` +
      `line ${line + 1}: ${was[line] ?? '(nothing)'}\n  is now: ${is[line] ?? '(nothing)'}`,
  );
}

describe('the API document and the client', () => {
  test.each(FILES)('%s is what the routes say', (name) => {
    const committed = readFileSync(path.join(COMMITTED, name), 'utf8');
    expectSame(name, committed, readFileSync(path.join(folder, name), 'utf8'));
  });

  test('a changed route is noticed, with the way to mend it', () => {
    const generated = readFileSync(path.join(folder, 'openapi.json'), 'utf8');
    const committed = generated.replace('"/api/visits/{id}/move"', '"/api/visits/{id}/shift"');
    expect(() => expectSame('openapi.json', committed, generated)).toThrow(
      /out of date: run `npm run openapi`[^]*shift[^]*move/,
    );
  });

  test('show nothing of the machine that wrote them, and no sealed column', () => {
    for (const name of FILES) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(text).not.toContain(ROOT);
      expect(text).not.toContain(tmpdir());
      expect(text).not.toMatch(/sealed|phoneIndex|licenceNumber/i);
    }
  });
});
