// What a clinic's list of patients costs the desk when the clinic is large.
import { interleave } from './load.mjs';
import { fillPatients } from './prepare.mjs';
import { startBeside } from './servers.mjs';

const FEW = 3_000;
const MANY = 100_000;
const AMOUNT = 300;
const WISHES = {
  'first page by name': { range: [0, 24] },
  'page 41 by name': { range: [1000, 1024] },
  'beginning of a name': { range: [0, 24], filter: { q: 'mab' } },
};

/** @returns {Promise<[string, string][]>} what, value */
export async function longList({ stack, made }, { warmUps, rounds, scale, step }) {
  const begin = (name, total) => () =>
    startBeside(stack, name, { without: null, prepare: (file) => fillPatients(file, stack.env, total) });
  const few = await step(`Starting the product with ${FEW} patients`, begin('few', FEW));
  const many = await step(`Starting the product with ${MANY} patients`, begin('many', MANY));
  try {
    const facts = [];
    for (const [title, wish] of Object.entries(WISHES)) {
      const request = () => pageOf(wish, made.desk.token);
      const targets = [
        { name: `${title}, few`, ...few, next: 0, request },
        { name: `${title}, many`, ...many, next: 0, request },
      ];
      const amounts = targets.map(() => Math.max(10, Math.round(AMOUNT * scale)));
      const [small, large] = await step(`Measuring the patients, ${title}`, () =>
        interleave(targets, { warmUps, rounds, amounts }),
      );
      const ratio = (large.cpuMs / small.cpuMs).toFixed(2);
      const cpu = `${large.cpuMs.toFixed(2)} / ${small.cpuMs.toFixed(2)} CPU ms`;
      facts.push([`${MANY} patients against ${FEW}, ${title}`, `${ratio}x (${cpu})`]);
    }
    return facts;
  } finally {
    for (const { child } of [few, many]) child.kill('SIGTERM');
  }
}

/** Names are searched for in a body: an address ends in logs. */
function pageOf(wish, token) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ sort: ['fullName', 'ASC'], ...wish });
  return { method: 'POST', path: '/console-api/patients/find', headers, body };
}
