const CLIENT = 'account';

/** What one request to the issuer needs, and its answer has to fit (RFC 7636). */
export async function createPkce() {
  const [verifier, state] = [random(), random()];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, state, challenge: base64url(new Uint8Array(digest)) };
}

export function startAddress({ state, challenge }, redirectUri) {
  return `/oauth/auth?${new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile api',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })}`;
}

export async function exchange({ code, verifier, redirectUri }) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: CLIENT,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  });
  const response = await fetch('/oauth/token', { method: 'POST', body });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}`);
  return response.json();
}

/** What the ID token says of the person (OpenID Connect Core, 2). It came from the issuer itself, over our own origin. */
export function claimsOf({ id_token: idToken }) {
  const payload = idToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
