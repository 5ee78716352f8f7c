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

function set({ kept = 'A' }: { kept?: string | null } = {}) {
  const place = memoryPlace();
  const writes = jest.spyOn(place, 'set');
  /** Of this window, and of what lies on the phone. */
  const owners = { here: kept, there: kept };
  const session = {
    keptOwner: () => owners.here,
    whileKept: async (owner: string, work: () => Promise<void>) => {
      if (owner === owners.there) await work();
    },
  };
  return { place, writes, owners, persister: sealedPersister(place, () => session) };
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
  const { persister, place } = set({ kept: null });
  void persister.persistClient(clientAt(1));
  await jest.advanceTimersByTimeAsync(1000);
  expect(await place.get()).toBeNull();
});

test('a copy that cannot be opened is none', async () => {
  const { persister, place } = set();
  jest.spyOn(place, 'get').mockRejectedValue(new Error('the keychain is shut'));
  expect(await persister.restoreClient()).toBeUndefined();
});

test('what waited as somebody else signed in, here or in another window, is not written for them', async () => {
  for (const where of ['here', 'there'] as const) {
    const { persister, owners, place } = set();
    void persister.persistClient(clientAt(1));
    owners[where] = 'B';
    if (where === 'here') owners.there = 'B';
    await jest.advanceTimersByTimeAsync(1000);
    expect(await place.get()).toBeNull();
  }
});

test('a copy of somebody else is none', async () => {
  const { persister, owners } = set();
  void persister.persistClient(clientAt(1));
  await jest.advanceTimersByTimeAsync(1000);
  owners.here = 'B';
  expect(await persister.restoreClient()).toBeUndefined();
});
