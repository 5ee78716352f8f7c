import { readFileSync } from 'node:fs';
import path from 'node:path';

type Listener = (event: object) => void;
const SOURCE = readFileSync(path.join(__dirname, '../../mobile/public/sw.js'), 'utf8');
const COPY = new Response('the copy');

/** What the worker of mobile/public/sw.js shows when the first page is opened. */
async function opened(network: () => Promise<Response>, copy: Response | undefined = COPY): Promise<string> {
  const listeners = new Map<string, Listener>();
  const self = {
    addEventListener: (name: string, listener: Listener) => void listeners.set(name, listener),
    location: { origin: 'https://clinic.example' },
  };
  const caches = { match: async () => copy?.clone() };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- A worker is no module: it is run as a browser runs it, over names that are put in
  new Function('self', 'caches', 'fetch', 'setTimeout', SOURCE)(self, caches, network, () => undefined);
  const replied = new Promise<Response>((resolve) => {
    const request = { method: 'GET', mode: 'navigate', url: 'https://clinic.example/app/' };
    listeners.get('fetch')?.({ request, respondWith: resolve });
  });
  return (await replied).text();
}

test('the newest page is shown where the network has it', async () => {
  expect(await opened(async () => new Response('the newest'))).toBe('the newest');
});

test('without network, or where a proxy says that the server is down, the copy is', async () => {
  expect(await opened(() => Promise.reject(new TypeError('no network')))).toBe('the copy');
  expect(await opened(async () => new Response('Bad gateway', { status: 502 }))).toBe('the copy');
});

test('a page that says no is shown as it is', async () => {
  expect(await opened(async () => new Response('Gone', { status: 410 }))).toBe('Gone');
});
