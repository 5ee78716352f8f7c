// One run of what seals and anchors, in a process that may be killed: node sealer.mjs <database> <anchors> [torn bytes]
// With a number the process ends while it writes its first anchor, after so many bytes of the line.
import { appendFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [database, anchors, torn] = process.argv.slice(2);
if (torn !== undefined) tearFirstLine(Number(torn));

// Only now: it takes `open` along when it is loaded.
const { composeTrail, openDatabase, sealTrail } = await import('../../tamper/build-trail.mjs');
const knex = openDatabase(database);
const { kernel, parts } = composeTrail(knex, anchors);
await sealTrail(parts);
await kernel.worker.drain();
await knex.destroy();

function tearFirstLine(bytes) {
  const { open } = files;
  files.open = async (file, ...rest) => {
    const handle = await open(file, ...rest);
    if (file === anchors) {
      handle.write = (line) => {
        appendFileSync(file, line.slice(0, bytes));
        process.kill(process.pid, 'SIGKILL');
        for (;;); // not one byte more, however long the signal takes
      };
    }
    return handle;
  };
  syncBuiltinESMExports();
}
