import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL(resolve(__dirname, '../../public/landing/sse.js')).href;

// The page's modules are ESM for browsers, so a plain Node process reads them here.
const READER = `
  const { readEvents } = await import(process.argv[1]);
  const chunks = JSON.parse(process.argv[2]).map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
  const body = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const seen = [];
  try {
    for await (const event of readEvents(body)) seen.push(event);
  } catch (error) {
    seen.push(error.name);
  }
  console.log(JSON.stringify(seen));
`;

function eventsOf(chunks: readonly Buffer[]): unknown {
  const argument = JSON.stringify(chunks.map((chunk) => chunk.toString('hex')));
  const output = execFileSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', READER, MODULE, argument],
    { encoding: 'utf8' },
  );
  return JSON.parse(output);
}

const STREAM =
  'event: step\ndata: {"title":"Kuhifadhi – sawa"}\n\n: still here\n\nevent: done\r\ndata: {\r\ndata: "ok":true}\r\n\r\n';
const EVENTS = [
  { event: 'step', data: { title: 'Kuhifadhi – sawa' } },
  { event: 'done', data: { ok: true } },
];

test('events are read from one piece, with comments left out and long data joined', () => {
  expect(eventsOf([Buffer.from(STREAM)])).toEqual(EVENTS);
});

test('events are the same when every byte comes alone, even within a letter or a line end', () => {
  expect(eventsOf(Array.from(Buffer.from(STREAM), (byte) => Buffer.from([byte])))).toEqual(EVENTS);
});

test('an event that was cut off half-way is not reported', () => {
  expect(eventsOf([Buffer.from('event: step\ndata: {"a":1}\n\nevent: done\ndata: {"ok"')])).toEqual([
    { event: 'step', data: { a: 1 } },
  ]);
});

test('an event without a name is a message, and broken JSON is an error', () => {
  expect(eventsOf([Buffer.from('data: 1\n\ndata: {oops\n\n')])).toEqual([
    { event: 'message', data: 1 },
    'SyntaxError',
  ]);
});
