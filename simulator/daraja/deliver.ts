import { both } from '../world/bilingual';
import { numberParam } from '../world/faults';
import { postJson } from '../world/post';
import type { World } from '../world/world';
import { stkCallback } from './messages';
import type { Push } from './push';

/** Delivers the result of a push once, unless a fault says otherwise; never again after a failure (observed). */
export async function deliverResult(world: World, push: Push, when: 'now' | 'later'): Promise<void> {
  const { faults, timers, journal } = world;
  if (faults.take('drop-callback', push.msisdn)) {
    journal.write(
      'bad',
      both('Callback dropped (fault)', 'Jibu limepotezwa (hitilafu)'),
      both('M-Pesa, not sent', 'M-Pesa, halikutumwa'),
    );
    return;
  }
  const wrong = faults.take('wrong-amount', push.msisdn);
  const amount = push.amountShillings + (wrong ? numberParam(wrong, 'shillings', -1) : 0);
  const delay = when === 'now' ? null : faults.take('delay-callback', push.msisdn);
  const twice = faults.take('duplicate-callback', push.msisdn);
  const times = twice ? Math.max(1, numberParam(twice, 'times', 2)) : 1;
  const gapMs = twice ? numberParam(twice, 'gapMs', 2_000) : 0;
  const firstMs = delay ? numberParam(delay, 'ms', 1_200_000) : 0;
  for (let index = 0; index < times; index += 1) {
    const waitMs = firstMs + index * gapMs;
    if (waitMs > 0) timers.after(waitMs, () => post(world, push, amount));
    else await post(world, push, amount);
  }
}

async function post(world: World, push: Push, amountShillings: number): Promise<void> {
  if (push.state.kind !== 'finished') return;
  const body = stkCallback(push, push.state.result, amountShillings);
  push.callbacksSent += 1;
  const posted = await postJson(push.callbackUrl, body, { Businessshortcode: push.merchant.shortCode });
  const code = push.state.result.code;
  const taken = posted.status >= 200 && posted.status < 300;
  const title = taken
    ? both(`Callback sent: ${code}`, `Jibu limetumwa: ${code}`)
    : both(`Callback not taken: ${code}`, `Jibu halikupokelewa: ${code}`);
  const told = posted.problem ?? `HTTP ${posted.status}`;
  world.journal.write(taken ? 'ok' : 'bad', title, `${push.accountReference}, ${told}`);
}
