import path from 'node:path';
import { namesIn, partsOf } from './parts-of-file.mjs';
import { progressBar } from './progress-bar.mjs';

const MOST_LINES = 40;
const MOST_NAMES = 10;
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
  const { taken, left } = namesIn(folder);
  if (taken.length === 0) throw new Error(`there is no *.json and no *.ndjson in ${folder}`);
  const files = await inOrder(folder, taken);
  const bar = progressBar(files.reduce((sum, { count }) => sum + count, 0));
  const began = Date.now();
  const totals = { created: 0, updated: 0, unchanged: 0, passed: 0, failed: 0 };
  let told = 0;
  if (left.length > 0) bar.say(printable(`Left, as no *.json or *.ndjson: ${some(left)}`));
  for (const [index, { file, broken, count }] of files.entries()) {
    bar.at(totals.passed + totals.failed, `file ${index + 1} of ${files.length}`);
    // One wrong line may mean that the file was cut off: nothing of it is stored.
    if (broken) fail(count, `${file}${broken.place}`, broken.wrong);
    else
      for await (const { sent, wrong, place } of partsOf(path.join(folder, file)))
        await (wrong ? fail(1, `${file}${place}`, wrong) : load(`${file}${place}`, sent));
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
    if (told <= MOST_LINES) bar.say(printable(line));
    if (told === MOST_LINES) bar.say('… more is not shown');
  }
}

/** Files by what is in them: what is in nobody's record, then those with patients, then the rest; names decide the rest. */
async function inOrder(folder, names) {
  const files = [];
  for (const file of names) {
    const types = new Set();
    let [count, broken] = [0, null];
    for await (const part of partsOf(path.join(folder, file))) {
      count += part.wrong ? 1 : countOf(part.sent);
      if (part.wrong) broken ??= part;
      else for (const type of typesIn(part.sent)) types.add(type);
    }
    files.push({ file, count, broken, rank: broken ? 3 : rankOf(types) });
  }
  return files.sort((a, b) => a.rank - b.rank);
}

function rankOf(types) {
  if ([...types].every((type) => DIRECTORY.has(type))) return 0;
  return types.has('Patient') ? 1 : 2;
}

function countOf(sent) {
  return Math.max(1, typesIn(sent).length);
}

function typesIn(sent) {
  const entries = Array.isArray(sent?.entry) ? sent.entry : [];
  const resources = sent?.resourceType === 'Bundle' ? entries.map((each) => each?.resource) : [sent];
  return resources.flatMap((each) => (typeof each?.resourceType === 'string' ? [each.resourceType] : []));
}

/** Names of files are made up by others, too: none moves the cursor, or writes a line of its own. */
function printable(line) {
  return line.replace(/\p{C}/gu, '\uFFFD');
}

function some(names) {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
