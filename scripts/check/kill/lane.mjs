import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, startStack } from '../../lib/stack.mjs';
import { openWorld } from '../world.mjs';

const PATIENCE_MS = 240_000;

/**
 * A product that ends with SIGKILL at an ordered boundary and is started again at once, as a supervisor would do it;
 * and a client that, like a phone, sends its request once more when the line breaks.
 */
export async function openLane(database, firstPhone) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-kill-'));
  const orders = path.join(folder, 'orders.json');
  const stack = await startStack({
    folder,
    ...(database ? { database } : {}),
    pastVisits: 0,
    nodeArgs: ['-r', path.join(root, 'tests/support/crash-at.cjs')],
    extraEnv: { JOB_LEASE_MS: '1000', CRASH_CONTROL: orders },
  });
  let open = true;
  let crashes = 0;
  let failure = null;
  let restartSeconds = 0;

  const disarm = () => rmSync(orders, { force: true });
  async function supervise() {
    while (open) {
      await stack.product().ended;
      if (!open) return;
      disarm();
      crashes += 1;
      const began = performance.now();
      await stack.startProduct();
      restartSeconds = (performance.now() - began) / 1000;
    }
  }
  const supervisor = supervise().catch((error) => (failure = error));

  async function send(url, init) {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await fetch(url, init);
      } catch (error) {
        if (failure) throw failure;
        if (Date.now() > deadline) throw error;
        await sleep(50);
      }
    }
  }

  return {
    world: await openWorld(stack, { firstPhone, send }),
    crashes: () => crashes,
    lastRestart: () => restartSeconds.toFixed(1),
    arm: (order) => writeFileSync(orders, JSON.stringify(order)),
    disarm,
    /** The boundaries of the armed run that crash-at.cjs wrote down: where the process died, or all of them. */
    notes: () => {
      if (!existsSync(`${orders}.log`)) return [];
      const all = readFileSync(`${orders}.log`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      return all.filter(({ run }) => run === all.at(-1).run);
    },
    log: () => readFileSync(path.join(folder, 'product.log'), 'utf8'),
    stop: async () => {
      open = false;
      disarm();
      await stack.stop();
      await supervisor;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
