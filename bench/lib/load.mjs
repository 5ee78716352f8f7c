import autocannon from 'autocannon';
import { cpuMsOf } from './process-facts.mjs';

const CONNECTIONS = 10;

/**
 * Sends `amount` requests, ten at a time, and charges them to the server's process.
 * @param {{pid:number, url:string, request:(index:number)=>{method:string,path:string,headers?:object,body?:string}}} target
 * @returns {Promise<{cpuMs:number, perSecond:number}>} CPU ms per request, requests per second
 */
async function round(target, amount) {
  const before = cpuMsOf(target.pid);
  const started = performance.now();
  // autocannon looks up once a second whether it is done; the last answer came before that.
  let ended = started;
  const run = autocannon({
    url: target.url,
    amount,
    connections: Math.min(CONNECTIONS, amount),
    timeout: 60,
    requests: [{ setupRequest: (request) => ({ ...request, ...target.request(target.next++) }) }],
  });
  run.on('response', () => {
    ended = performance.now();
  });
  const result = await run;
  const seconds = (ended - started) / 1000;
  const cpuMs = (cpuMsOf(target.pid) - before) / amount;
  const good = result['2xx'];
  if (good !== amount || result.errors > 0) {
    const codes = JSON.stringify(result.statusCodeStats);
    throw new Error(
      `${target.name}: ${good} of ${amount} requests went well, ${result.errors} errors, ${codes}`,
    );
  }
  return { cpuMs, perSecond: amount / seconds };
}

/** Rounds of all targets in turn (ABC ABC …), so that a noisy minute hits them alike; the first ones warm up. */
export async function interleave(targets, { warmUps, rounds, amounts }) {
  const results = targets.map(() => []);
  for (let index = -warmUps; index < rounds; index += 1) {
    for (const [position, target] of targets.entries()) {
      const result = await round(target, amounts[position]);
      if (index >= 0) results[position].push(result);
    }
  }
  return results.map((all) => ({
    cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
  }));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
