import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prometheusCounters } from '../../../../../src/kernel/counters';
import { traces } from '../../../../../src/kernel/tracer';
import { paperFolder } from './paper-folder';
import { timedPapers } from './timed-papers';

const ID = '0'.repeat(26);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daktari-papers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('papers are written and read as before, each is timed, and one that is not there has failed', async () => {
  const counters = prometheusCounters();
  const papers = timedPapers(paperFolder(folder), { counters, tracer: traces() });
  await papers.write(ID, Buffer.from('sealed'));
  expect((await papers.read(ID)).toString()).toBe('sealed');
  await papers.remove(ID);
  await expect(papers.read(ID)).rejects.toMatchObject({ code: 'ENOENT' });
  const calls = counters
    .tally()
    .map(({ labels, counts }) => [labels['outcome'], counts.reduce((sum, count) => sum + count, 0)]);
  expect(calls).toEqual([
    ['ok', 2],
    ['failed', 1],
  ]);
});
