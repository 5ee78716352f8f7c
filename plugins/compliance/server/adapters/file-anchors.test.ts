import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AnchorLine } from '../ports';
import { fileAnchors } from './file-anchors';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daktari-anchors-'));
  file = path.join(folder, 'outside', 'anchors.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [first, second] = [anchor(1), anchor(2)];

test('what was appended is read again in its order, by whoever opens the file', async () => {
  await fileAnchors(file).append(first);
  await fileAnchors(file).append(second);
  expect(await all()).toEqual([first, second]);
});

test('there is nothing to read before anything was appended', async () => {
  expect(await all()).toEqual([]);
});

test('a line that broke off anywhere is passed over once it was written again', async () => {
  await fileAnchors(file).append(first);
  const whole = readFileSync(file).length;
  await fileAnchors(file).append(second);
  const length = readFileSync(file).length - whole;
  for (let kept = 1; kept < length; kept += 1) {
    rmSync(file);
    await fileAnchors(file).append(first);
    await fileAnchors(file).append(second);
    truncateSync(file, whole + kept);
    // Only the end of the line is missing from the last of them.
    expect(await all()).toEqual(kept === length - 1 ? [first, second] : [first]);
    await fileAnchors(file).append(second);
    expect(await all()).toEqual(kept === length - 1 ? [first, second, second] : [first, second]);
  }
});

test('a line of another chain may come between', async () => {
  const other = { ...anchor(1), chain: 7 };
  await fileAnchors(file).append(first);
  truncateSync(file, 40);
  await fileAnchors(file).append(other);
  await expect(all()).rejects.toThrow("line 1 of the anchor file can't be read");
  await fileAnchors(file).append(first);
  expect(await all()).toEqual([other, first]);
});

test('a line that says something else than it may is no line', async () => {
  await fileAnchors(file).append(first);
  const edited = readFileSync(file, 'utf8').replace('"number":1', '"number":"1"');
  writeFileSync(file, edited);
  await fileAnchors(file).append(second);
  await expect(all()).rejects.toThrow("line 1 of the anchor file can't be read");
});

async function all(): Promise<AnchorLine[]> {
  const lines: AnchorLine[] = [];
  for await (const line of fileAnchors(file).read()) lines.push(line);
  return lines;
}

function anchor(number: number): AnchorLine {
  const at = `2026-11-2${number}T08:00:00.000Z`;
  return { kind: 'seal', chain: 1, number, header: String(number).repeat(64), events: 3, at };
}
