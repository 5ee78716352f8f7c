import type { PersistedClient } from '@tanstack/react-query-persist-client';
import { memoryPlace } from './places';
import { sealedPersister } from './sealed-persister';

const clientAt = (timestamp: number): PersistedClient => ({
  timestamp,
  buster: '1',
  clientState: { queries: [], mutations: [] },
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function set({ mayKeep = (): boolean => true } = {}) {
  const place = memoryPlace();
  const writes = jest.spyOn(place, 'set');
  return { place, writes, persister: sealedPersister(place, mayKeep) };
}

test('however much changes within a second, the last of it is written, once', async () => {
  const { persister, writes, place } = set();
  for (const at of [1, 2, 3]) void persister.persistClient(clientAt(at));
  await jest.advanceTimersByTimeAsync(1000);
  expect(writes).toHaveBeenCalledTimes(1);
  expect(await persister.restoreClient()).toEqual(clientAt(3));
  expect(await place.get()).not.toBeNull();
});

test('what waited to be written as somebody signed out is never written', async () => {
  const { persister, place } = set();
  void persister.persistClient(clientAt(1));
  await persister.forget();
  await jest.advanceTimersByTimeAsync(5000);
  expect(await place.get()).toBeNull();
});

test('where nothing may stay, nothing does', async () => {
  const { persister, place } = set({ mayKeep: () => false });
  void persister.persistClient(clientAt(1));
  await jest.advanceTimersByTimeAsync(1000);
  expect(await place.get()).toBeNull();
});

test('a copy that cannot be opened is none', async () => {
  const { persister, place } = set();
  jest.spyOn(place, 'get').mockRejectedValue(new Error('the keychain is shut'));
  expect(await persister.restoreClient()).toBeUndefined();
});
