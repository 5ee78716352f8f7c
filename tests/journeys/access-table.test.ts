import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'daktari-access-test-'));
let written: string;

beforeAll(() => {
  const file = path.join(folder, 'ACCESS.md');
  execFileSync(process.execPath, ['scripts/access-table.mjs', '--out', file], { cwd: ROOT, stdio: 'pipe' });
  written = readFileSync(file, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @throws Error naming the first line that differs, and what to do */
function expectSame(committed: string, generated: string): void {
  if (committed === generated) return;
  const [was, is] = [committed.split('\n'), generated.split('\n')];
  const line = is.findIndex((text, index) => text !== was[index]);
  throw new Error(
    'docs/ACCESS.md is out of date: run `npm run access:table -- --write`, read what changed and commit it.\n' +
      `line ${line + 1}: ${was[line] ?? '(nothing)'}\n  is now: ${is[line] ?? '(nothing)'}`,
  );
}

describe('docs/ACCESS.md', () => {
  test('is what the rules say', () => {
    expectSame(readFileSync(path.join(ROOT, 'docs/ACCESS.md'), 'utf8'), written);
  });

  test('a loosened field is noticed, with the way to mend it', () => {
    const committed = written.replace('fullName, language, dateOfBirth', 'fullName, language');
    expect(() => expectSame(committed, written)).toThrow(
      /out of date: run `npm run access:table[^]*dateOfBirth/,
    );
  });

  test('has a purpose and rows in words on every line', () => {
    const lines = written.split('\n').filter((line) => /^\| .* \|$/.test(line) && !line.startsWith('| ---'));
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines.filter((each) => each.split('|').length > 6)) {
      const cells = line.split(' | ').map((cell) => cell.replaceAll('|', '').trim());
      expect([line, cells.slice(2, 4).every((cell) => cell !== '')]).toEqual([line, true]);
    }
  });

  test('names no sealed or private column', () => {
    // The one operation that sets a password is no column.
    const columns = written.replace('me.set-password', '').replace('PUT /api/me/password', '');
    expect(columns).not.toMatch(/sealed|phoneIndex|licenceNumber|cancelReason|password/i);
  });
});
