import { createReadStream, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { progressBar } from './progress-bar.mjs';

const MOST_LINES = 40;
/** What others refer to comes first. */
const DIRECTORY = new Set([
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'Medication',
  'Device',
]);

/** Loads every file of a folder and reads it back; resolves to how many resources failed. Prints the last line. */
export async function importFolder({ folder, records, clinicId }) {
  const files = await inOrder(folder);
  const bar = progressBar(files.reduce((sum, { count }) => sum + count, 0));
  const began = Date.now();
  const totals = { created: 0, updated: 0, unchanged: 0, passed: 0, failed: 0 };
  let told = 0;
  for (const [index, { file, broken }] of files.entries()) {
    bar.at(totals.passed + totals.failed, `file ${index + 1} of ${files.length}`);
    if (broken) fail(1, file, broken);
    else
      for await (const { sent, place } of partsOf(path.join(folder, file)))
        await load(`${file}${place}`, sent);
  }
  bar.end();
  const { created, updated, unchanged, passed, failed } = totals;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${created} created, ${updated} updated, ${unchanged} unchanged, in ${seconds} s`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed;

  async function load(place, sent) {
    const count = countOf(sent);
    const report = await records.importSent(clinicId, sent).catch((error) => error);
    if (report instanceof Error) return fail(count, place, report.message);
    for (const { place: within, findings } of report.refused) {
      for (const { path: at, text } of findings)
        tell(`✗ ${[...new Set([place, within, at])].filter(Boolean).join(': ')}: ${text}`);
    }
    const differing = await records.readBack(clinicId, report.resources);
    for (const address of differing) tell(`✗ ${place}: ${address}: is not in the database as it was sent`);
    for (const key of ['created', 'updated', 'unchanged']) totals[key] += report[key];
    const good = report.resources.length - differing.length;
    totals.passed += good;
    totals.failed += Math.max(count - good, differing.length);
  }

  function fail(count, place, why) {
    totals.failed += count;
    tell(`✗ ${place}: ${why}`);
  }

  function tell(line) {
    told += 1;
    if (told <= MOST_LINES) bar.say(line);
    if (told === MOST_LINES) bar.say('… more is not shown');
  }
}

/** Files by what is in them: what is in nobody's record, then those with patients, then the rest; names decide the rest. */
async function inOrder(folder) {
  const names = readdirSync(folder).filter((name) => /\.(json|ndjson)$/.test(name));
  const files = [];
  for (const file of names.sort()) {
    const types = new Set();
    let count = 0;
    try {
      for await (const { sent } of partsOf(path.join(folder, file))) {
        count += countOf(sent);
        for (const type of typesIn(sent)) types.add(type);
      }
      files.push({ file, count, rank: rankOf(types) });
    } catch (error) {
      files.push({ file, count: 1, rank: 3, broken: `is no JSON: ${error.message}` });
    }
  }
  return files.sort((a, b) => a.rank - b.rank);
}

function rankOf(types) {
  if ([...types].every((type) => DIRECTORY.has(type))) return 0;
  return types.has('Patient') ? 1 : 2;
}

/** A file is one part; of NDJSON each line is one. */
async function* partsOf(file) {
  if (!file.endsWith('.ndjson')) {
    yield { sent: JSON.parse(await readFile(file, 'utf8')), place: '' };
    return;
  }
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    number += 1;
    if (line.trim() !== '') yield { sent: JSON.parse(line), place: `:${number}` };
  }
}

function countOf(sent) {
  return Math.max(1, typesIn(sent).length);
}

function typesIn(sent) {
  const resources =
    sent?.resourceType === 'Bundle' ? (sent.entry ?? []).map((each) => each?.resource) : [sent];
  return resources.flatMap((each) => (typeof each?.resourceType === 'string' ? [each.resourceType] : []));
}
