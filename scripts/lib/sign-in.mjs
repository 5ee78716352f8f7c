// Signing in as people do: patients from their app, staff in a browser with the console (code + PKCE).
import { createHash, randomBytes } from 'node:crypto';

/** @returns {Promise<{access_token:string, refresh_token:string}>} */
export async function tokensOfPatient(baseUrl, phone, password, send = fetch) {
  const grant = { grant_type: 'urn:daktari:grant:password', client_id: 'patient-app', phone, password };
  return tokenRequest(baseUrl, grant, `sign-in of ${phone}`, send);
}

/** @returns {Promise<{access_token:string, refresh_token:string}>} */
export async function tokensOfStaff(baseUrl, email, password, send = fetch) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = new URL('/console/signed-in', baseUrl).href;
  const browser = browserOf(send);
  const start = new URL('/oauth/auth', baseUrl);
  start.search = new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid api',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const form = await browser.follow(start, redirectUri);
  const csrf = /name="csrf" value="([^"]+)"/.exec(form.text)?.[1];
  if (!csrf) throw new Error(`no sign-in form for ${email}: ${form.text}`);
  const body = new URLSearchParams({ csrf, name: email, password });
  const back = await browser.follow(form.url, redirectUri, { method: 'POST', body });
  const code = back.url.searchParams.get('code');
  if (!code) throw new Error(`sign-in of ${email} was refused: ${back.text}`);
  const grant = {
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  };
  return tokenRequest(baseUrl, grant, `sign-in of ${email}`, send);
}

async function tokenRequest(baseUrl, grant, what, send) {
  const body = new URLSearchParams(grant);
  const response = await send(new URL('/oauth/token', baseUrl), { method: 'POST', body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${what} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

/** Keeps cookies by name and follows redirects, but not to the app itself: `stop` is only looked at. */
function browserOf(send) {
  const cookies = new Map();
  return {
    follow: async (url, stop, options = {}) => {
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
