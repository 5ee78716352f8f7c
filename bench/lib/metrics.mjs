// What metrics cost a request: the cheapest hot route on a product that counts and on one that does not.
import { interleave } from './load.mjs';
import { startBeside } from './servers.mjs';

const AMOUNT = 800;
const OPERATION = 'slots.find';

/** @returns {Promise<[string, string][]>} what, value */
export async function metricsCost({ stack, week }, { warmUps, rounds, scale, step }) {
  const begin = (name, without) => () => startBeside(stack, name, { without });
  const counting = await step('Starting the product with metrics', begin('counting', null));
  const silent = await step('Starting the product without metrics', begin('silent', 'metrics'));
  try {
    const request = () => ({ method: 'GET', path: week.slotsPath });
    const targets = [
      { name: 'free slots, counted', ...counting, next: 0, request },
      { name: 'free slots, not counted', ...silent, next: 0, request },
    ];
    const amounts = targets.map(() => Math.max(10, Math.round(AMOUNT * scale)));
    const [on, off] = await step('Measuring GET /api/scheduling/slots with and without metrics', () =>
      interleave(targets, { warmUps, rounds, amounts }),
    );
    const asked = amounts[0] * (warmUps + rounds);
    const counted = [await countedBy(counting, stack), await countedBy(silent, stack)];
    if (counted[0] !== asked || counted[1] !== 0) {
      throw new Error(
        `of ${asked} requests ${counted[0]} were counted, and ${counted[1]} where none should be`,
      );
    }
    const percent = ((on.cpuMs / off.cpuMs - 1) * 100).toFixed(1);
    const cpu = `${on.cpuMs.toFixed(2)} / ${off.cpuMs.toFixed(2)} CPU ms`;
    return [['metrics on against off, GET /api/scheduling/slots', `${percent} % (${cpu})`]];
  } finally {
    for (const { child } of [counting, silent]) child.kill('SIGTERM');
  }
}

async function countedBy({ url }, { env }) {
  const headers = { Authorization: `Bearer ${env.METRICS_TOKEN}` };
  const text = await (await fetch(`${url}/metrics`, { headers })).text();
  const line = text
    .split('\n')
    .find((each) => each.startsWith(`daktari_http_requests_total{route="${OPERATION}"`));
  return line === undefined ? 0 : Number(line.split(' ').at(-1));
}
