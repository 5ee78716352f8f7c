import { compose } from './compose';
import { start } from './start';
import { memoryStorage } from './storage/memory-storage';

const composed = (storage: ReturnType<typeof memoryStorage>) => compose(storage, () => 'en');

test('a storage that cannot be opened leads to the door, and nothing is kept', async () => {
  const { session, storage } = await start(() => Promise.reject(new Error('no database')), composed);
  expect(session.now()).toEqual({ state: 'signed-out', ended: false });
  expect(storage.lasting).toBe(false);
});

test('so does a session that cannot be read, and what lies there is not wiped', async () => {
  const shut = { ...memoryStorage(), lasting: true };
  await shut.session.set('sealed');
  const wipes = [jest.spyOn(shut.session, 'wipe'), jest.spyOn(shut.copies, 'wipe')];
  jest.spyOn(shut.session, 'get').mockRejectedValue(new Error('the keychain is shut'));
  const { session, storage } = await start(async () => shut, composed);
  expect(session.now()).toMatchObject({ state: 'signed-out' });
  expect(storage.lasting).toBe(false);
  for (const wipe of wipes) expect(wipe).not.toHaveBeenCalled();
});
