// The product and its bare twin, as processes of their own on two copies of one database.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { api, book, signInStaff } from '../../scripts/lib/client.mjs';
import { DEMO_PASSWORD, freePort, root, startStack } from '../../scripts/lib/stack.mjs';
import { addPeople, confirmHeld, copyDatabase } from './prepare.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
/** What a second product can be without. */
const WITHOUT = {
  audit: ['-r', path.join(here, 'without-audit.cjs')],
  metrics: ['-r', path.join(here, 'without-metrics.cjs')],
};
const PRELOADS = {
  withoutWorker: ['-r', path.join(here, 'without-worker.cjs')],
  recordSql: ['-r', path.join(here, 'record-sql.cjs')],
};
const DAY_MS = 86_400_000;
const SQL_LOGS = { product: 'product-sql.log', twin: 'twin-sql.log' };

export async function startServers({ people, recordSql, step, nodeArgs = [] }) {
  const recording = recordSql ? PRELOADS.recordSql : [];
  const stack = await startStack({
    step,
    nodeArgs: [...PRELOADS.withoutWorker, ...recording, ...nodeArgs],
    // The log's folder is known only once the stack stands, so it lies beside the current folder's temporary files.
    extraEnv: recordSql ? { BENCH_SQL_LOG: `${recordSql}/${SQL_LOGS.product}` } : {},
  });
  try {
    const filename = stack.database.filename;
    const made = await step('Adding doctors and patients', async () =>
      addPeople(filename, stack.env, people),
    );
    const week = await step('Booking a week for one doctor', () => bookWeek(stack, made));
    confirmHeld(filename);
    const twinFile = path.join(stack.folder, 'twin.db');
    await copyDatabase(filename, twinFile);
    const twin = await step('Starting the bare twin', () => startTwin(stack, twinFile, recording, recordSql));
    return {
      stack,
      made,
      week,
      twin: { ...twin, filename: twinFile },
      product: { pid: stack.product().pid, url: stack.productUrl, filename },
      stop: async () => {
        twin.child.kill('SIGTERM');
        await stack.stop();
      },
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

export { SQL_LOGS };

async function startTwin(stack, filename, recording, logFolder) {
  const port = await freePort();
  const { PUBLIC_URL, VAULT_KEYS, VAULT_INDEX_KEY, DARAJA_SHORT_CODE: SHORT_CODE, PATH } = stack.env;
  const own = { PATH, PUBLIC_URL, VAULT_KEYS, VAULT_INDEX_KEY, SHORT_CODE, NODE_ENV: stack.env.NODE_ENV };
  const log = logFolder ? { BENCH_SQL_LOG: `${logFolder}/${SQL_LOGS.twin}` } : {};
  const child = spawn(process.execPath, [...recording, path.join(here, '../twin/server.mjs')], {
    env: { ...own, ...log, DATABASE_FILENAME: filename, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('the twin ended before it was up')));
  });
  return { child, pid: child.pid, url: `http://127.0.0.1:${port}` };
}

/**
 * The product once more, on a copy of the database as it is now; without its audit, without metrics, or whole (null).
 * `prepare` may change the copy first.
 * Fresh, since a process that has served much is slower than one that has not.
 */
export async function startBeside(stack, name, { without, prepare = () => {} }) {
  const filename = path.join(stack.folder, `${name}.db`);
  await copyDatabase(stack.database.filename, filename);
  prepare(filename);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const preloads = [...PRELOADS.withoutWorker, ...(without === null ? [] : WITHOUT[without])];
  const child = spawn(process.execPath, [...preloads, path.join(root, 'scripts/start.mjs')], {
    cwd: root,
    // PUBLIC_URL stays the other product's: it is the issuer of the tokens that all are shown.
    env: { ...stack.env, DATABASE_FILENAME: filename, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let ended = false;
  child.once('exit', () => (ended = true));
  while (!(await fetch(`${url}/healthz`).catch(() => null))) {
    if (ended) throw new Error(`the product ${name} ended before it was up`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { child, pid: child.pid, url, filename };
}

/** Every third slot of the first demo doctor's next seven days is taken. */
async function bookWeek(stack, { service, users }) {
  const product = api(stack.productUrl);
  const desk = await signInStaff(product, 'desk@mwangaza.example', DEMO_PASSWORD);
  const doctors = (await desk.get('/api/practitioners?populate=services&pagination[pageSize]=100')).body.data;
  const doctor = doctors.find(({ fullName }) => fullName === 'Achieng Otieno').documentId;
  const from = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
  const range = { from: new Date(from).toISOString(), to: new Date(from + 7 * DAY_MS).toISOString() };
  const query = new URLSearchParams({ practitioner: doctor, service, ...range });
  const slotsPath = `/api/scheduling/slots?${query}`;
  const { slots } = (await product.get(slotsPath)).body;
  for (let index = 0; index < slots.length; index += 3) {
    const phone = `2541${String(10_000_000 + index)}`;
    const wish = { practitioner: doctor, service, startsAt: slots[index].startsAt, phone };
    const booked = await book(product.as(users[index / 3].token), wish);
    if (booked.status !== 201) throw new Error(`a visit of the week was refused: ${booked.text}`);
  }
  return { doctor, ...range, slotsPath, halfHours: slots.length, day: busiestDay(slots) };
}

/** The day (of UTC) of which most was booked. */
function busiestDay(slots) {
  const booked = new Map();
  for (let index = 0; index < slots.length; index += 3) {
    const day = slots[index].startsAt.slice(0, 10);
    booked.set(day, (booked.get(day) ?? 0) + 1);
  }
  const [[day]] = [...booked].sort(([, one], [, other]) => other - one);
  const from = new Date(`${day}T00:00:00.000Z`);
  return { from: from.toISOString(), to: new Date(from.getTime() + DAY_MS).toISOString() };
}
