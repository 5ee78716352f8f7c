import { DaktariError } from '@daktari/api-client';
import { memoryPlace } from '../storage/places';
import { once } from './intents';
import { keptIntents } from './kept-intents';

function world() {
  let made = 0;
  const intents = keptIntents({
    place: memoryPlace(),
    session: () => ({ keptOwner: () => null, whileKept: async () => undefined }),
    newKey: () => `key ${++made}`,
    now: () => 0,
  });
  const sent: string[] = [];
  const send = (wish: string, reply: 'done' | DaktariError) =>
    once(intents, wish, async (key) => {
      sent.push(key);
      if (reply !== 'done') throw reply;
      return reply;
    }).catch(() => undefined);
  return { sent, send };
}
const lost = new DaktariError({ status: 0, code: 'unreachable' });
const proxy = new DaktariError({ status: 200, code: 'unreadable_reply' });
const broken = new DaktariError({ status: 503, code: 'internal' });
const refused = new DaktariError({ status: 409, code: 'slot_taken' });

test('a lost or unreadable reply is asked for again under the same key, until there is one', async () => {
  const { sent, send } = world();
  for (const reply of [lost, proxy, broken, 'done'] as const) await send('10:00', reply);
  expect(sent).toEqual(['key 1', 'key 1', 'key 1', 'key 1']);
  await send('10:00', 'done');
  expect(sent.at(-1)).toBe('key 2');
});

test('another wish has a key of its own, and does not make the first one forgotten', async () => {
  const { sent, send } = world();
  await send('10:00', lost);
  await send('11:00', lost);
  await send('10:00', 'done');
  expect(sent).toEqual(['key 1', 'key 2', 'key 1']);
});

test('a refusal is an answer: trying once more is a new intent', async () => {
  const { sent, send } = world();
  await send('10:00', refused);
  await send('10:00', 'done');
  expect(sent).toEqual(['key 1', 'key 2']);
});
