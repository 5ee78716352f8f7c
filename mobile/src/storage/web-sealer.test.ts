import { memoryShelf } from '../testing/memory-shelf';
import { sealedPlace } from './places';
import { webSealer } from './web-sealer';

const DIAGNOSIS = 'Amina, Tuesday 14:30, diabetes';

function browser() {
  return { keys: memoryShelf<CryptoKey>(), bytes: memoryShelf<Uint8Array>() };
}
function placeIn({ keys, bytes }: ReturnType<typeof browser>, name = 'copies') {
  return sealedPlace(name, webSealer(name, keys), bytes);
}

const asText = (bytes: Uint8Array | undefined): string => String.fromCharCode(...(bytes ?? []));

test('what is kept comes back in the next visit, and lies on the disk unreadable', async () => {
  const one = browser();
  await placeIn(one).set(DIAGNOSIS);
  const [onDisk] = [...one.bytes.held.values()];
  expect(asText(onDisk)).not.toMatch(/Amina|diabetes/);
  expect(await placeIn(one).get()).toBe(DIAGNOSIS);
});

test('the same words never look the same', async () => {
  const one = browser();
  const looks: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    await placeIn(one).set(DIAGNOSIS);
    looks.push(asText([...one.bytes.held.values()][0]));
  }
  expect(looks[0]).not.toBe(looks[1]);
});

test('no script can read the key out', async () => {
  const one = browser();
  await placeIn(one).set(DIAGNOSIS);
  const key = [...one.keys.held.values()][0];
  expect(key?.extractable).toBe(false);
});

test('bytes of another browser, of another place, or changed on the way open nothing', async () => {
  const [one, other] = [browser(), browser()];
  await placeIn(one).set(DIAGNOSIS);
  const sealed = one.bytes.held.get('copies') ?? new Uint8Array();
  other.bytes.held.set('copies', sealed);
  expect(await placeIn(other).get()).toBeNull();

  one.bytes.held.set('session', sealed);
  one.keys.held.set('session', one.keys.held.get('copies') as CryptoKey);
  expect(await placeIn(one, 'session').get()).toBeNull();

  const changed = sealed.slice();
  changed[20] = (changed[20] ?? 0) ^ 1;
  one.bytes.held.set('copies', changed);
  expect(await placeIn(one).get()).toBeNull();
});

test('a place that was wiped has neither bytes nor key, and can be used again', async () => {
  const one = browser();
  const place = placeIn(one);
  await place.set(DIAGNOSIS);
  await place.wipe();
  expect([one.bytes.held.size, one.keys.held.size]).toEqual([0, 0]);
  await place.set('another');
  expect(await placeIn(one).get()).toBe('another');
});

test('a window finds what another one kept after wiping, under a key of its own', async () => {
  const one = browser();
  const [here, there] = [placeIn(one), placeIn(one)];
  await here.set(DIAGNOSIS);
  await there.wipe();
  await there.set('another');
  expect(await here.get()).toBe('another');
});
