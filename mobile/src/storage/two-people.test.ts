import { oneAtATime } from '../session/one-at-a-time';
import { createSession, type Session } from '../session/session';
import { memoryShelf } from '../testing/memory-shelf';
import { sealedPlace } from './places';
import { sealedPersister, type SealedPersister } from './sealed-persister';
import { webSealer } from './web-sealer';

/** One browser, whose windows hear nothing of each other: what lies on the disk has to be enough. */
function browser() {
  const keys = memoryShelf<CryptoKey>();
  const bytes = memoryShelf<Uint8Array>();
  const exclusively = oneAtATime();
  let number = 0;
  return function window() {
    const place = (name: string) => sealedPlace(name, webSealer(name, keys), bytes);
    const persister: SealedPersister = sealedPersister(place('copies'), () => session);
    const session: Session = createSession({
      issuer: {
        renew: async (refresh) => ({ kind: 'granted', tokens: { access: `${refresh}'`, refresh } }),
        revoke: async () => undefined,
      },
      place: place('session'),
      exclusively,
      copies: { drop: persister.drop, wipe: persister.forget },
      windows: { tell: () => undefined, listen: () => undefined },
      newOwner: () => `owner ${(number += 1)}`,
    });
    const keep = async (buster: string): Promise<void> => {
      void persister.persistClient({ timestamp: 1, buster, clientState: { queries: [], mutations: [] } });
      await new Promise((resolve) => setTimeout(resolve, 1100));
    };
    return { session, persister, keep };
  };
}

test('the next person in another window gets neither the copies nor the window of the one before', async () => {
  const window = browser();
  const [ofA, ofB] = [window(), window()];
  await ofA.session.open({ access: 'A', refresh: 'rA' }, true);
  await ofA.keep('visits of A');
  // A write waits a second for more, and on a busy machine longer.
  const kept = async () => (await ofA.persister.restoreClient())?.buster;
  for (let tries = 0; tries < 100 && (await kept()) === undefined; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await kept()).toBe('visits of A');

  await ofB.session.open({ access: 'B', refresh: 'rB' }, true);
  await ofA.keep('visits of A, again');
  expect(await ofA.session.renew('A')).toBeNull();
  expect(ofA.session.now()).toEqual({ state: 'signed-out', ended: true });

  const anew = window();
  await anew.session.restore();
  expect(await anew.persister.restoreClient()).toBeUndefined();
  expect(await anew.session.access()).toBe("rB'");
});
