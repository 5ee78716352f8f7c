import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ALLOWED, BREACHES, type Import } from './breaches';

interface Found {
  modules: number;
  breaches: { rule: string; from: string; to: string }[];
}

const ROOT = path.resolve(__dirname, '../..');
const PACKAGES = ['zod', 'knex', '@strapi/strapi'];
const table = require(path.join(ROOT, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };

function cruise(folder: string): Found {
  const script = path.join(__dirname, 'cruise.mjs');
  const output = execFileSync(process.execPath, [script, folder], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return JSON.parse(output) as Found;
}

test('every import of the product is in the import table, and none runs in a circle', () => {
  const { modules, breaches } = cruise(ROOT);
  expect(modules).toBeGreaterThan(200);
  expect(breaches.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([]);
});

describe('a check that cannot fail is none', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'daktari-imports-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every rule of the table has breaches that show it', () => {
    expect(Object.keys(BREACHES).sort()).toEqual(table.forbidden.map(({ name }) => name).sort());
  });

  test('every breach is caught by its rule, and what the table allows by none', () => {
    const all = Object.values(BREACHES).flat();
    lay(folder, [...all, ...ALLOWED, { from: 'src/kernel/circle-b.ts', to: 'src/kernel/circle-a.ts' }]);
    const { breaches } = cruise(folder);
    const missed = Object.entries(BREACHES).flatMap(([rule, imports]) =>
      imports
        .filter((each) => !breaches.some((found) => found.rule === rule && isFor(found, each)))
        .map((each) => ({ rule, ...each })),
    );
    expect(missed).toEqual([]);
    expect(ALLOWED.filter((each) => breaches.some((found) => isFor(found, each)))).toEqual([]);
  });
});

function isFor(found: { from: string; to: string }, { from, to }: Import): boolean {
  const reached = to.startsWith('node:') ? to.slice('node:'.length) : to;
  return (
    found.from === from &&
    (found.to === to || found.to === reached || found.to.startsWith(`node_modules/${to}/`))
  );
}

/** Writes the files that import and the files that are imported, with stand-ins for the packages. */
function lay(folder: string, imports: readonly Import[]): void {
  for (const name of PACKAGES) {
    write(
      folder,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    write(folder, `node_modules/${name}/index.js`, 'exports.thing = 1;\n');
  }
  const sources = new Map<string, string[]>();
  for (const { from, to, as = 'value' } of imports) {
    const isFile = /\.ts$/.test(to);
    const where = isFile ? relative(from, to) : to;
    const line = as === 'type' ? 'import type' : 'import';
    const lines = sources.get(from) ?? [];
    const name = `thing${lines.length}`;
    sources.set(from, [
      ...lines,
      `${line} { thing as ${name} } from '${where}';\nexport const own${lines.length}: typeof ${name} = 1;`,
    ]);
    if (isFile && !sources.has(to)) sources.set(to, []);
  }
  for (const [file, lines] of sources) write(folder, file, `${lines.join('\n')}\nexport const thing = 1;\n`);
}

function relative(from: string, to: string): string {
  const short = path.posix.relative(path.posix.dirname(from), to.replace(/\.ts$/, ''));
  return short.startsWith('.') ? short : `./${short}`;
}

function write(folder: string, file: string, text: string): void {
  const full = path.join(folder, file);
  if (!existsSync(path.dirname(full))) mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}
