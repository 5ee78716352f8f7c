import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from './console-world';

const KB = 1024;

test('a first visit loads 350 KB of script at most, and a page 110 more', () => {
  const dist = path.resolve(__dirname, '../../admin-ui/dist');
  const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);
  const first = new Set([...filesOf(manifest, 'index.html'), ...filesOf(manifest, 'src/App.tsx')]);
  expect(sizeOf(first)).toBeLessThanOrEqual(350 * KB);
  const pages = Object.keys(manifest).filter((name) => /^src\/\w+\/\w+\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThanOrEqual(7);
  for (const name of pages) {
    const more = [...filesOf(manifest, name)].filter((file) => !first.has(file));
    expect(sizeOf(more)).toBeLessThanOrEqual(110 * KB);
  }
});

interface Chunk {
  file: string;
  imports?: string[];
}

function filesOf(
  manifest: Readonly<Record<string, Chunk>>,
  name: string,
  seen = new Set<string>(),
): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const each of chunk.imports ?? []) filesOf(manifest, each, seen);
  return seen;
}
