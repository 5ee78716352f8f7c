import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
/** Stores whatever comes, and prints it before the last line. */
const IMPORT = `
  import('./scripts/fhir/import-folder.mjs').then(async ({ importFolder }) => {
    const stored = [];
    const records = {
      importSent: async (_clinic, sent) => {
        stored.push(sent);
        return { resources: [sent], created: 1, updated: 0, unchanged: 0, refused: [] };
      },
      readBack: async () => [],
    };
    const failed = await importFolder({ folder: process.argv[1], records, clinicId: 1 }).catch(String);
    console.log(JSON.stringify({ stored, failed }));
  });
`;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const patient = (id: string, family = 'Wanjiru') => ({ resourceType: 'Patient', id, name: [{ family }] });
const line = (id: string): string => JSON.stringify(patient(id));
const put = (name: string, content: string | Buffer): void => writeFileSync(path.join(folder, name), content);

function load(): { lines: string[]; stored: unknown[]; failed: unknown } {
  const said = execFileSync(process.execPath, ['-e', IMPORT, folder], {
    ...{ cwd: ROOT, encoding: 'utf8', timeout: 30_000 },
  });
  const lines = said.trim().split('\n');
  const end = JSON.parse(lines.pop() ?? '') as { stored: unknown[]; failed: unknown };
  return { lines, ...end };
}

test('a letter in another encoding is refused, and a mark of byte order passed over', () => {
  put('bom.json', `\uFEFF${line('bom')}`);
  put('latin.json', Buffer.from(JSON.stringify(patient('latin', 'André')), 'latin1'));
  put('utf-16.json', Buffer.from(`\uFEFF${line('wide')}`, 'utf16le'));
  const { lines, stored } = load();
  expect(stored).toEqual([patient('bom')]);
  expect(lines).toEqual(expect.arrayContaining(['✗ latin.json: is no UTF-8', '✗ utf-16.json: is no UTF-8']));
  expect(lines.at(-1)).toBe('1 passed, 2 failed');
});

test('of a file with a broken line nothing is stored, and each line of it counts', () => {
  put('good.ndjson', `${line('one')}\r\n\n${JSON.stringify(patient('two', 'A\u2028B'))}\n`);
  put('broken.ndjson', `${line('a')}\n{"resourceType":"Patient","name":[{"family":"Secret"\n${line('b')}\n`);
  const { lines, stored } = load();
  expect(stored).toEqual([patient('one'), patient('two', 'A\u2028B')]);
  expect(lines.filter((each) => each.startsWith('✗'))).toEqual([
    '✗ broken.ndjson:2: is no JSON, from character 53 on',
  ]);
  expect(lines.at(-1)).toBe('2 passed, 3 failed');
});

test('nothing of what stands in a refused file is said, nor does its name draw on the terminal', () => {
  put('words.json', 'Wanjiru has had a test');
  put('name\u001b[2J\n9 passed, 0 failed.json', '{');
  const { lines, failed } = load();
  expect(lines.join('\n')).not.toMatch(/Wanjiru|\u001b/);
  expect([lines.filter((each) => each.startsWith('9')), failed]).toEqual([[], 2]);
  expect(lines.at(-1)).toBe('0 passed, 2 failed');
});

test('links, folders, pipes and what is too large are refused by name, without being read', () => {
  symlinkSync('/etc/passwd', path.join(folder, 'link.json'));
  mkdirSync(path.join(folder, 'folder.json'));
  execFileSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', path.join(folder, 'pipe.ndjson')]);
  put('huge.json', '');
  truncateSync(path.join(folder, 'huge.json'), 129 * 1024 * 1024);
  const { lines } = load();
  const own = 'is no file of its own, but a link, a folder or a pipe';
  expect(lines.filter((each) => each.startsWith('✗'))).toEqual([
    `✗ folder.json: ${own}`,
    expect.stringContaining('✗ huge.json: is larger than 128 MB'),
    `✗ link.json: ${own}`,
    `✗ pipe.ndjson: ${own}`,
  ]);
  expect(lines.at(-1)).toBe('0 passed, 4 failed');
});

test('what is left is said, and a folder with nothing to take is a mistake', () => {
  put('note.txt', 'x');
  expect(load().failed).toContain('there is no *.json and no *.ndjson');
  put('UPPER.JSON', line('upper'));
  const { lines, stored } = load();
  expect(stored).toEqual([patient('upper')]);
  expect(lines[0]).toBe('Left, as no *.json or *.ndjson: note.txt');
});
