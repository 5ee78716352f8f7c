import { createReadStream, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Of a JSON file, and of a line of NDJSON: what is read at once takes several times as much memory. */
const MOST_BYTES = 128 * 1024 * 1024;
const NEWLINE = 0x0a;

/** What an import takes of a folder by its names, and what it leaves there. Links and pipes are taken, to be refused. */
export function namesIn(folder) {
  const isFhir = ({ name }) => /\.(json|ndjson)$/i.test(name);
  const names = (entries) => entries.map(({ name }) => name).sort();
  const entries = readdirSync(folder, { withFileTypes: true });
  return {
    taken: names(entries.filter(isFhir)),
    left: names(entries.filter((entry) => !isFhir(entry))),
  };
}

/**
 * A file is one part; of NDJSON each line is one. `wrong` says why there is no `sent`, and nothing of what stands there:
 * it may be health data.
 */
export async function* partsOf(file, isOwn = isOwnFile(file)) {
  if (!isOwn) {
    yield { wrong: 'is no file of its own, but a link, a folder or a pipe', place: '' };
    return;
  }
  const isLines = /\.ndjson$/i.test(file);
  try {
    if (!isLines && statSync(file).size > MOST_BYTES) yield { wrong: TOO_LARGE, place: '' };
    else if (!isLines) yield { ...read(Buffer.concat(await all(createReadStream(file)))), place: '' };
    else yield* linesOf(file);
  } catch (error) {
    yield { wrong: `can't be read (${error.code ?? error.name})`, place: '' };
  }
}

const TOO_LARGE = `is larger than ${MOST_BYTES / 1024 / 1024} MB: write it as NDJSON, one resource a line`;

function isOwnFile(file) {
  return readdirSync(path.dirname(file), { withFileTypes: true }).some(
    (entry) => entry.name === path.basename(file) && entry.isFile(),
  );
}

async function* linesOf(file) {
  let number = 0;
  let held = [];
  let size = 0;
  const part = function* () {
    number += 1;
    const line = size > MOST_BYTES ? { wrong: TOO_LARGE } : read(Buffer.concat(held), true);
    if (line) yield { ...line, place: `:${number}` };
    [held, size] = [[], 0];
  };
  for await (const chunk of createReadStream(file)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield* part();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  yield* part();

  function keep(bytes) {
    size += bytes.length;
    if (size <= MOST_BYTES) held.push(bytes);
    else held = [];
  }
}

/** Null for an empty line. A mark of byte order is passed over, as RFC 8259 allows. */
function read(bytes, mayBeEmpty = false) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { wrong: 'is no UTF-8' };
  }
  if (mayBeEmpty && text.trim() === '') return null;
  try {
    return { sent: JSON.parse(text) };
  } catch (error) {
    const [, at] = /position (\d+)/.exec(error.message) ?? [];
    return { wrong: at === undefined ? 'is no JSON' : `is no JSON, from character ${Number(at) + 1} on` };
  }
}

async function all(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}
