import { createDaktariClient } from '@daktari/api-client';
import { serve } from '../testing/server';
import { keepPush } from './keep-push';

jest.mock('./own-push', () => ({ ownPush: null }));

const TOKEN = 'ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]';
const own = { isAllowed: () => Promise.resolve(true), token: () => Promise.resolve(TOKEN) };

/** What is asked of the server around a session that takes the place of another. */
async function around(push: boolean, phone: typeof own | null = own, on: [number, unknown] = [200, {}]) {
  const steps: string[] = [];
  const note = (step: string, reply: [number, unknown]) => (): [number, unknown] => {
    steps.push(step);
    return reply;
  };
  serve({
    'GET /api/me/notifications': note('asked', [200, { channels: { push } }]),
    'POST /api/me/push': note('on', on),
  });
  const client = createDaktariClient({
    baseUrl: 'https://clinic.example',
    token: () => null,
    language: () => 'en',
    fetch: (request) => fetch(request),
  });
  const replace = (): Promise<string> => Promise.resolve(String(steps.push('replaced') && 'done'));
  expect(await keepPush(client, replace, phone)).toBe('done');
  return steps;
}

test('a phone that hears by push hears also in the session that takes the place of its own', async () => {
  expect(await around(true)).toEqual(['asked', 'replaced', 'on']);
});

test('one that was switched off, may no longer show anything, or is a browser stays as it is', async () => {
  expect(await around(false)).toEqual(['asked', 'replaced']);
  const silent = { ...own, isAllowed: () => Promise.resolve(false) };
  expect(await around(true, silent)).toEqual(['asked', 'replaced']);
  expect(await around(true, null)).toEqual(['replaced']);
});

test('that it could not be kept is no reason to have proved nothing', async () => {
  expect(await around(true, own, [503, {}])).toEqual(['asked', 'replaced', 'on']);
});
