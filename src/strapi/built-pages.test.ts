import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Incoming } from '../access/dispatch';
import { appPages } from './app-pages';
import { consolePages } from './console-pages';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'built-pages-'));
  mkdirSync(path.join(folder, 'dist/assets'), { recursive: true });
  const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
  write('secret.js', 'never shown');
  write('dist/index.html', '<meta name="csp-nonce" content="__CSP_NONCE__">');
  write('dist/manifest.json', '{}');
  write('dist/console.webmanifest', '{}');
  write('dist/assets/app-1a2b.js', 'plain');
  write('dist/assets/app-1a2b.js.br', 'brotli');
  write('dist/assets/app-1a2b.js.gz', 'gzip');
  mkdirSync(path.join(folder, 'app/_expo/static/js'), { recursive: true });
  write('app/index.html', '<style id="react-native-stylesheet"></style>');
  write('app/sw.js', 'worker');
  write('app/_expo/static/js/entry-1a2b.js', 'entry');
});
afterAll(() => rmSync(folder, { recursive: true }));

function ask(asked: string, { method = 'GET', encoding = '' } = {}) {
  const request: Incoming = {
    ...{ method, path: asked, url: asked, query: {}, ip: '127.0.0.1' },
    headers: { 'accept-encoding': encoding },
    readBody: () => Promise.resolve(Buffer.from('')),
  };
  const pages = asked.startsWith('/app') ? appPages(path.join(folder, 'app')) : undefined;
  return (pages ?? consolePages(path.join(folder, 'dist'))).handle(request);
}

test.each([
  '/console',
  '/console/',
  '/console/patients/abc/show',
  '/console/signed-in',
  '/console/manifest.json',
])(
  '%s is the page, under a policy without inline scripts and with a number of this answer alone',
  async (asked) => {
    const [one, other] = [await ask(asked), await ask(asked)];
    const policy = one?.headers['Content-Security-Policy'] ?? '';
    const nonce = /'nonce-([\w-]{20,})'/.exec(policy)?.[1] ?? 'none';
    expect(one?.body).toBe(`<meta name="csp-nonce" content="${nonce}">`);
    expect(other?.body).not.toBe(one?.body);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(one?.headers['Cache-Control']).toBe('no-store');
  },
);

test.each([
  ['gzip, deflate, br', 'br', 'brotli'],
  ['gzip', 'gzip', 'gzip'],
  ['', undefined, 'plain'],
])('a file with a hash is kept for ever, and sent as %p allows', async (encoding, name, body) => {
  const reply = await ask('/console/assets/app-1a2b.js', { encoding });
  expect(reply?.headers).toMatchObject({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  });
  expect(reply?.headers['Content-Encoding']).toBe(name);
  expect(String(reply?.body)).toBe(body);
});

test('a file of a build that was replaced is missing, and not the page', async () => {
  const reply = await ask('/console/assets/app-0000.js');
  expect(reply?.status).toBe(404);
  expect(reply?.body).toBe('');
});

test('the manifest of the app may change, and is asked for again', async () => {
  const reply = await ask('/console/console.webmanifest');
  expect(reply?.headers['Content-Type']).toBe('application/manifest+json');
  expect(reply?.headers['Cache-Control']).toBe('public, max-age=3600');
});

test.each(['/console/../secret.js', '/console/assets/../../secret.js', '/console/%2e%2e/secret.js'])(
  '%s leads nowhere outside of the build',
  async (asked) => {
    expect(String((await ask(asked))?.body)).not.toContain('never shown');
  },
);

test.each(['/console-api/me', '/consoles', '/', '/api/me'])('%s is not its business', async (asked) => {
  expect(await ask(asked)).toBeNull();
});

test('it takes nothing in', async () => {
  expect(await ask('/console/', { method: 'POST' })).toBeNull();
});

test('without a build there is nothing to show', async () => {
  const pages = consolePages(path.join(folder, 'nothing'));
  expect(pages.built).toBe(false);
});

test.each(['/app', '/app/', '/app/visits', '/app/sign-in/code'])(
  '%s is the page of the patient app, the same for everybody, under a policy without inline scripts and styles',
  async (asked) => {
    const reply = await ask(asked);
    const policy = reply?.headers['Content-Security-Policy'] ?? '';
    expect(reply?.body).toBe('<style id="react-native-stylesheet"></style>');
    expect((await ask(asked))?.headers).toEqual(reply?.headers);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    // The hash of nothing: a style element with anything in it is refused.
    expect(policy).toContain("style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(reply?.headers['Cache-Control']).toBe('no-cache');
  },
);

test("the app's worker is asked for anew each time, and may look after /app without its slash", async () => {
  expect((await ask('/app/sw.js'))?.headers).toMatchObject({
    'Cache-Control': 'no-cache',
    'Service-Worker-Allowed': '/app',
  });
});

test("the app's scripts are kept for ever, and those of a build that was replaced are missing", async () => {
  const kept = await ask('/app/_expo/static/js/entry-1a2b.js');
  expect(kept?.headers['Cache-Control']).toContain('immutable');
  expect((await ask('/app/_expo/static/js/entry-0000.js'))?.status).toBe(404);
});

test.each(['/apps', '/application', '/app-api/me'])('%s is not the business of the app', async (asked) => {
  expect(await ask(asked)).toBeNull();
});
