import { comeBack, isComingBack, leaveToSignIn, type Browser } from './sign-in';
import { SignInRefused } from './tokens';

const ORIGIN = 'https://clinic.example';

function browserAt(address: string, kept: Map<string, string> = new Map()) {
  const { pathname, search } = new URL(address, ORIGIN);
  const went: string[] = [];
  const browser: Browser = {
    location: { origin: ORIGIN, pathname, search, assign: (to) => void went.push(String(to)) },
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  };
  return { browser, kept, went };
}

const issuer = (asked: URLSearchParams[] = []): typeof fetch => {
  return async (_input, init) => {
    if (init?.body instanceof URLSearchParams) asked.push(init.body);
    return Response.json({ access_token: 'a', refresh_token: 'r', id_token: 'i' });
  };
};

async function leftFrom(path: string) {
  const { browser, kept, went } = browserAt(path);
  await leaveToSignIn(browser, 'sw');
  return { kept, url: new URL(went[0] ?? '', ORIGIN) };
}

test('it leaves to the issuer with a hash of a secret that stays here, and comes back with the tokens', async () => {
  const { kept, url } = await leftFrom('/console/patients/abc/show');
  expect(url.pathname).toBe('/oauth/auth');
  const sent = Object.fromEntries(url.searchParams);
  expect(sent).toMatchObject({
    client_id: 'console',
    redirect_uri: `${ORIGIN}/console/signed-in`,
    code_challenge_method: 'S256',
    ui_locales: 'sw',
  });

  const asked: URLSearchParams[] = [];
  const back = browserAt(`/console/signed-in?code=c1&state=${sent['state']}`, kept).browser;
  expect(isComingBack(back)).toBe(true);
  const { tokens, backTo } = await comeBack(back, issuer(asked));
  expect(tokens).toEqual({ access: 'a', refresh: 'r', id: 'i' });
  expect(backTo).toBe('/console/patients/abc/show');
  const verifier = asked[0]?.get('code_verifier') ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  expect(hash.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')).toBe(sent['code_challenge']);
  // Nothing of it is left for whoever sits down here next.
  expect(kept.size).toBe(0);
});

test.each([
  ['/console/monitoring/charts/requests?range=7d', '/console/monitoring/charts/requests?range=7d'],
  ['/console/signed-in?code=c1&state=old', '/console/'],
  ['/console/signed-out?why=idle', '/console/'],
  ['/elsewhere?range=7d', '/console/'],
])('who left from %s comes back to %s', async (place, backTo) => {
  const { kept, url } = await leftFrom(place);
  const back = browserAt(`/console/signed-in?code=c1&state=${url.searchParams.get('state')}`, kept).browser;
  expect((await comeBack(back, issuer())).backTo).toBe(backTo);
});

test.each([
  ['a state of another trip', '?code=c1&state=theirs'],
  ['no state at all', '?code=c1'],
  ['a refusal', '?error=access_denied&state=theirs'],
])('an answer with %s is refused, and its code is never sent', async (_name, search) => {
  const { kept } = await leftFrom('/console/');
  const asked: URLSearchParams[] = [];
  const back = browserAt(`/console/signed-in${search}`, kept).browser;
  await expect(comeBack(back, issuer(asked))).rejects.toBeInstanceOf(SignInRefused);
  expect(asked).toEqual([]);
  expect(kept.size).toBe(0);
});

test('an answer to a trip that never began in this tab is refused', async () => {
  const back = browserAt('/console/signed-in?code=c1&state=x').browser;
  await expect(comeBack(back, issuer())).rejects.toBeInstanceOf(SignInRefused);
});

test.each(['not json', '{}', '{"state":"x"}'])(
  'a broken memory (%s) is refused and not trusted',
  async (memory) => {
    const kept = new Map([['daktari.console.sign-in', memory]]);
    const back = browserAt('/console/signed-in?code=c1&state=x', kept).browser;
    await expect(comeBack(back, issuer())).rejects.toBeInstanceOf(SignInRefused);
  },
);

test.each([
  ['/console/signed-out', '/console/'],
  ['/console/signed-in', '/console/'],
  ['/console', '/console/'],
  ['/console/visits', '/console/visits'],
])('somebody who left from %s comes back to %s', async (from, to) => {
  const { kept, url } = await leftFrom(from);
  const state = url.searchParams.get('state') ?? '';
  const { backTo } = await comeBack(
    browserAt(`/console/signed-in?code=c&state=${state}`, kept).browser,
    issuer(),
  );
  expect(backTo).toBe(to);
});

test('a place outside of the console, written into the memory by somebody else, is not gone to', async () => {
  const { kept, url } = await leftFrom('/console/visits');
  const state = url.searchParams.get('state') ?? '';
  const trip = JSON.parse(kept.get('daktari.console.sign-in') ?? '{}') as object;
  kept.set('daktari.console.sign-in', JSON.stringify({ ...trip, backTo: '//evil.example/' }));
  const { backTo } = await comeBack(
    browserAt(`/console/signed-in?code=c&state=${state}`, kept).browser,
    issuer(),
  );
  expect(backTo).toBe('/console/');
});
