// Signing in as people do: patients from their app, staff in a browser with the console (code + PKCE).
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateSync } from 'otplib';

const STEP_MS = 30_000;
/** One for each person, and one sign-in at a time: the browser stays signed in, so that the next app need not ask. */
const browsers = new Map();
const authenticators = new Map();
const lastSteps = new Map();

/** What stands in the authenticator apps of a product's staff: secrets by e-mail address. */
export function useAuthenticators(baseUrl, secrets) {
  authenticators.set(new URL(baseUrl).origin, secrets);
}

/** @returns {Promise<{access_token:string, refresh_token:string}>} */
export async function tokensOfPatient(baseUrl, phone, password, send = fetch) {
  const grant = { grant_type: 'urn:daktari:grant:password', client_id: 'patient-app', phone, password };
  return tokenRequest(baseUrl, grant, `sign-in of ${phone}`, send);
}

/** @returns {Promise<{access_token:string, refresh_token:string}>} */
export function tokensOfStaff(baseUrl, email, password, send = fetch) {
  const whose = `${new URL(baseUrl).origin} ${email}`;
  const { browser, before } = browsers.get(whose) ?? { browser: browserOf(), before: Promise.resolve() };
  const tokens = before.then(() => signIn(browser, baseUrl, email, password, send));
  browsers.set(whose, { browser, before: tokens.catch(() => undefined) });
  return tokens;
}

async function signIn(browser, baseUrl, email, password, send) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = new URL('/console/signed-in', baseUrl).href;
  const start = new URL('/oauth/auth', baseUrl);
  start.search = new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid api',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  let page = await browser.follow(start, redirectUri, send);
  if (!page.url.searchParams.has('code'))
    page = await answer(browser, page, redirectUri, email, password, send);
  const code = page.url.searchParams.get('code');
  if (!code) throw new Error(`sign-in of ${email} was refused: ${page.url} ${page.text}`);
  const grant = {
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  };
  return tokenRequest(baseUrl, grant, `sign-in of ${email}`, send);
}

/** Address, password and the six figures. A code counts once: whoever comes too soon takes the next one. */
async function answer(browser, first, stop, email, password, send) {
  const secret = authenticators.get(first.url.origin)?.[email];
  if (!secret) throw new Error(`nobody knows the authenticator of ${email}`);
  let page = first;
  for (let tries = 0; tries < 3; tries += 1) {
    const body = new URLSearchParams({
      ...formIn(page).hidden,
      email,
      password,
      code: await nextCode(secret),
    });
    page = await browser.follow(new URL(formIn(page).action, first.url), stop, send, {
      method: 'POST',
      body,
    });
    if (page.url.searchParams.has('code')) return page;
  }
  return page;
}

async function nextCode(secret) {
  const now = () => Math.floor(Date.now() / STEP_MS);
  const step = Math.max(now(), (lastSteps.get(secret) ?? 0) + 1);
  lastSteps.set(secret, step);
  // The product takes the next step's code already; a later one has to be waited for.
  while (step > now() + 1) await sleep(500);
  return generateSync({ secret, epoch: (step * STEP_MS) / 1000 });
}

/** The page's main form: where it goes, and what it carries unseen. */
function formIn({ text, url }) {
  const [, action, matter] =
    /<form[^>]* id="main-form" method="post" action="([^"]+)">(.*?)<\/form>/s.exec(text) ?? [];
  if (action === undefined) throw new Error(`no form at ${url}: ${text}`);
  const hidden = [...matter.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { action, hidden: Object.fromEntries(hidden.map(([, name, value]) => [name, value])) };
}

async function tokenRequest(baseUrl, grant, what, send) {
  const body = new URLSearchParams(grant);
  const response = await send(new URL('/oauth/token', baseUrl), { method: 'POST', body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${what} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

/** Keeps cookies by name and follows redirects, but not to the app itself: `stop` is only looked at. */
function browserOf() {
  const cookies = new Map();
  return {
    follow: async (url, stop, send, options = {}) => {
      let next = new URL(url);
      let request = options;
      for (let hops = 0; hops < 10; hops += 1) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const headers = { Cookie: cookie, Accept: 'text/html' };
        const response = await send(next, { ...request, headers, redirect: 'manual' });
        for (const line of response.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
          if (value === '') cookies.delete(name);
          else cookies.set(name, value);
        }
        const location = response.headers.get('Location');
        if (location === null) return { url: next, text: await response.text() };
        await response.arrayBuffer();
        next = new URL(location, next);
        if (next.href.startsWith(stop)) return { url: next, text: next.search };
        request = {};
      }
      throw new Error(`too many redirects after ${url}`);
    },
  };
}
