import { memoryShelf } from '../testing/memory-shelf';
import { wipeOfDeleted } from './fresh-install';
import { memoryPlace } from './places';

async function phone() {
  const places = [memoryPlace(), memoryPlace()];
  for (const place of places) await place.set('of whoever had the app before');
  const held = () => Promise.all(places.map((place) => place.get()));
  return { files: memoryShelf<Uint8Array>(), places, held };
}

test('what the keychain kept of an app that was deleted is wiped at the first start, and never again', async () => {
  const { files, places, held } = await phone();
  await wipeOfDeleted(files, places);
  expect(await held()).toEqual([null, null]);
  await places[0]?.set('mine');
  await wipeOfDeleted(files, places);
  expect(await held()).toEqual(['mine', null]);
});

test('a first start that was cut off wipes again', async () => {
  const { files, places, held } = await phone();
  jest.spyOn(places[1] ?? memoryPlace(), 'wipe').mockRejectedValueOnce(new Error('the keychain is shut'));
  await expect(wipeOfDeleted(files, places)).rejects.toThrow();
  await wipeOfDeleted(files, places);
  expect(await held()).toEqual([null, null]);
});
