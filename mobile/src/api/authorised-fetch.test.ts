import { createConnection } from '../network/connection';
import { authorisedFetch } from './authorised-fetch';

/** A clinic that takes the tokens in `good`, and a session whose next token is `next`. */
function set({ good = ['a1'], next = 'a2' }: { good?: string[]; next?: string | null } = {}) {
  const seen: (string | null)[] = [];
  const lost: string[] = [];
  const connection = createConnection(() => undefined);
  const session = {
    access: async () => 'a1',
    renew: async () => next,
    lose: async (token: string) => void lost.push(token),
  };
  const send = authorisedFetch(session, connection, async (request) => {
    const token = request.headers.get('Authorization');
    seen.push(`${token} ${await request.text()}`);
    return new Response('{}', { status: good.some((each) => token === `Bearer ${each}`) ? 200 : 401 });
  });
  const post = () => send(new Request('https://clinic.example/api/visits', { method: 'POST', body: 'body' }));
  return { post, seen, lost, connection };
}

test('a request carries the token', async () => {
  const { post, seen } = set();
  expect((await post()).status).toBe(200);
  expect(seen).toEqual(['Bearer a1 body']);
});

test('a 401 is renewed and sent once more, body and all', async () => {
  const { post, seen } = set({ good: ['a2'] });
  expect((await post()).status).toBe(200);
  expect(seen).toEqual(['Bearer a1 body', 'Bearer a2 body']);
});

test('a token that is refused right after its renewal ends the session, and is not asked for without end', async () => {
  const { post, seen, lost } = set({ good: [] });
  expect((await post()).status).toBe(401);
  expect([seen.length, lost]).toEqual([2, ['a2']]);
});

test('a session that cannot be renewed leaves the refusal as it is', async () => {
  const { post, seen } = set({ good: [], next: null });
  expect((await post()).status).toBe(401);
  expect(seen).toHaveLength(1);
});

test('whether the clinic answers is noted from what requests meet', async () => {
  const connection = createConnection(() => undefined);
  let down = true;
  const session = { access: async () => null, renew: async () => null, lose: async () => undefined };
  const send = authorisedFetch(session, connection, async () => {
    if (down) throw new TypeError('Network request failed');
    return new Response('{}');
  });
  const get = () => send(new Request('https://clinic.example/api/clinics'));
  await expect(get()).rejects.toBeInstanceOf(TypeError);
  expect(connection.online()).toBe(false);
  down = false;
  await get();
  expect(connection.online()).toBe(true);
});
