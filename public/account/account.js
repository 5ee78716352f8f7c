// Who am I, and where am I signed in? A small app of its own: code + PKCE, its token in memory only.
import { claimsOf, createPkce, exchange, startAddress } from './oauth.js';

const REDIRECT = `${location.origin}/account`;
const byId = (id) => document.getElementById(id);

try {
  await run();
} catch {
  byId('status').hidden = true;
  byId('failed').hidden = false;
}

async function run() {
  const asked = new URLSearchParams(location.search);
  const known = takeRequest();
  if (!asked.has('code')) {
    if (asked.has('error')) throw new Error(asked.get('error'));
    const request = await createPkce();
    sessionStorage.setItem('daktari-account', JSON.stringify(request));
    location.replace(startAddress(request, REDIRECT));
    return;
  }
  if (!known || asked.get('state') !== known.state) throw new Error('not what was asked for');
  const tokens = await exchange({ code: asked.get('code'), verifier: known.verifier, redirectUri: REDIRECT });
  history.replaceState(null, '', '/account');
  const out = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: REDIRECT });
  byId('sign-out').href = `/oauth/session/end?${out}`;
  byId('end-all').addEventListener('click', async () => {
    await call(tokens, '/api/me/sessions/end-all', 'POST');
    location.replace('/');
  });
  await show(tokens);
}

/** What was noted before the way to the issuer; good once. */
function takeRequest() {
  const text = sessionStorage.getItem('daktari-account');
  sessionStorage.removeItem('daktari-account');
  return text === null ? null : JSON.parse(text);
}

async function show(tokens) {
  const [me, { sessions }] = await Promise.all([call(tokens, '/api/me'), call(tokens, '/api/me/sessions')]);
  byId('name').textContent = claimsOf(tokens).name;
  byId('role').textContent = me.role;
  byId('sessions').replaceChildren(...sessions.map((session) => row(tokens, session)));
  byId('status').hidden = true;
  byId('account').hidden = false;
}

function row(tokens, { id, app, device, lastSeenAt, current }) {
  const { here, end, unknown } = byId('sessions').dataset;
  const item = document.createElement('li');
  const when = new Date(lastSeenAt).toLocaleString(document.documentElement.lang);
  item.append([device || unknown, app, current ? here : when].join(' · '));
  if (current) return item;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = end;
  button.addEventListener('click', async () => {
    await call(tokens, `/api/me/sessions/${id}`, 'DELETE');
    await show(tokens);
  });
  item.append(button);
  return item;
}

async function call({ access_token: token }, path, method = 'GET') {
  const response = await fetch(path, { method, headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
