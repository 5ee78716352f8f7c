import { DaktariError } from '@daktari/api-client';
import { memoryShelf } from '../testing/memory-shelf';
import { sealedPlace } from '../storage/places';
import { webSealer } from '../storage/web-sealer';
import { once } from './intents';
import { keptIntents } from './kept-intents';

const WISH = 'book {"practitioner":"achieng"}';
const lost = new DaktariError({ status: 0, code: 'unreachable' });

/** One phone: each `start` is the app opened anew, with what lies on the disk and nothing else. */
function phone() {
  const keys = memoryShelf<CryptoKey>();
  const bytes = memoryShelf<Uint8Array>();
  let made = 0;
  let now = 0;
  let owner: string | null = 'ann';
  const start = () =>
    keptIntents({
      place: sealedPlace('intents', webSealer('intents', keys), bytes),
      session: () => ({
        keptOwner: () => owner,
        whileKept: async (asked, work) => {
          if (asked === owner) await work();
        },
      }),
      newKey: () => `key ${(made += 1)}`,
      now: () => now,
    });
  return {
    ...{ start, bytes },
    pass: (ms: number) => void (now += ms),
    become: (next: string | null) => void (owner = next),
  };
}

test('an app that is killed between the sending and the reply goes on under the same key', async () => {
  const { start } = phone();
  const sent: string[] = [];
  // Killed: the sending never comes back.
  await new Promise<void>((killed) => {
    void once(start(), WISH, async (key) => {
      sent.push(key);
      killed();
      return new Promise<never>(() => undefined);
    });
  });
  await once(start(), WISH, async (key) => void sent.push(key));
  expect(sent).toEqual(['key 1', 'key 1']);
  // It was answered: the next time is another intent, also after one more start.
  expect(await start().keyFor(WISH)).toBe('key 3');
});

test('the key lies on the disk before the request leaves, and nobody reads there what was wished for', async () => {
  const { start, bytes } = phone();
  await once(start(), WISH, async () => {
    const onDisk = Array.from(bytes.held.get('intents') ?? [], (each) => String.fromCharCode(each)).join('');
    expect(onDisk.length).toBeGreaterThan(20);
    expect(onDisk).not.toContain('achieng');
  });
});

test('two windows keep what both have open', async () => {
  const { start } = phone();
  const [one, other] = [start(), start()];
  expect([await one.keyFor('a'), await other.keyFor('b')]).toEqual(['key 1', 'key 2']);
  await other.answered('b', 'key 2');
  expect(await start().keyFor('a')).toBe('key 1');
});

test('what is an hour old is another intent, and so is what the person before meant', async () => {
  const { start, pass, become } = phone();
  expect(await start().keyFor(WISH)).toBe('key 1');
  become('ben');
  expect(await start().keyFor(WISH)).toBe('key 2');
  pass(3_600_000);
  expect(await start().keyFor(WISH)).toBe('key 3');
});

test('where nothing is kept, a lost reply is still asked for under the same key', async () => {
  const { start, become, bytes } = phone();
  become(null);
  const intents = start();
  const sent: string[] = [];
  const fail = (key: string): Promise<never> => {
    sent.push(key);
    return Promise.reject(lost);
  };
  await once(intents, WISH, fail).catch(() => undefined);
  await once(intents, WISH, fail).catch(() => undefined);
  expect(sent).toEqual(['key 1', 'key 1']);
  expect(bytes.held.size).toBe(0);
});

test('signing out leaves nothing of them', async () => {
  const { start, bytes } = phone();
  const intents = start();
  await intents.keyFor(WISH);
  await intents.forget();
  expect(bytes.held.size).toBe(0);
  expect(await intents.keyFor(WISH)).toBe('key 2');
});

test('whoever signs in while a key was on its way to the disk means another intent', async () => {
  const { start, become } = phone();
  const intents = start();
  const first = intents.keyFor(WISH);
  // Signed out meanwhile; the next one is not kept on this phone.
  intents.drop();
  become(null);
  expect(await first).toBe('key 1');
  expect(await intents.keyFor(WISH)).toBe('key 2');
});

test('what was answered for the one before takes nothing from the next', async () => {
  const { start, become } = phone();
  become(null);
  const intents = start();
  let reply = (): void => undefined;
  const asked = once(intents, WISH, () => new Promise<void>((done) => (reply = done)));
  await new Promise(setImmediate);
  intents.drop();
  const next = await intents.keyFor(WISH);
  reply();
  await asked;
  expect(await intents.keyFor(WISH)).toBe(next);
});
