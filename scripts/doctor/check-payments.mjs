import { bad, ok } from './verdict.mjs';
import { isLoopback } from './verdict.mjs';

/** The example of Safaricom's portal (M-Pesa Express): what our password must come to for the public sandbox key. */
const VECTOR = {
  shortCode: '174379',
  passKey: 'bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919',
  timestamp: '20160216165627',
  password:
    'MTc0Mzc5YmZiMjc5ZjlhYTliZGJjZjE1OGU5N2RkNzFhNDY3Y2QyZTBjODkzMDU5YjEwZjc4ZTZiNzJhZGExZWQyYzkxOTIwMTYwMjE2MTY1NjI3',
};
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0$)|\.(local|internal|localhost)$/;
const TUNNELS = /(^|\.)(ngrok|requestbin|webhook\.site|localtunnel|loca\.lt)/;

export function checkPassKey({ stkPassword }, env) {
  const { shortCode, passKey, timestamp, password } = VECTOR;
  const vector =
    stkPassword(shortCode, passKey, timestamp) === password
      ? ok('M-Pesa password', "agrees with the portal's example")
      : bad('M-Pesa password', "differs from the portal's example: a fault of this build");
  return env ? [vector, checkOwnKey(env)] : [vector];
}

function checkOwnKey({ DARAJA_PASS_KEY: key, DARAJA_BASE_URL, DARAJA_SHORT_CODE }) {
  const name = 'M-Pesa pass key';
  if (/\s/.test(key)) return bad(name, 'DARAJA_PASS_KEY has a space or line break in it');
  const decoded = Buffer.from(key, 'base64').toString('latin1');
  // Random keys come to bytes that nobody can read; a text means that it was encoded, or is the whole password.
  if (/^[\x20-\x7e]{12,}$/.test(decoded))
    return bad(name, 'DARAJA_PASS_KEY is base64 already; give the 64 characters as Safaricom sent them');
  if (isSafaricom(DARAJA_BASE_URL) && !/^[0-9a-f]{64}$/i.test(key))
    return bad(name, 'DARAJA_PASS_KEY is not the 64 hex characters that Safaricom sends');
  const sandboxKey = key.toLowerCase() === VECTOR.passKey;
  if (sandboxKey !== (DARAJA_SHORT_CODE === VECTOR.shortCode) && isSafaricom(DARAJA_BASE_URL))
    return bad(name, "the sandbox's key and its number 174379 go together, and with no others");
  return ok(name);
}

export function checkCallbackUrl({ callbackBaseUrl }, env) {
  const name = 'Callback URL';
  const setting = env.PAYMENT_CALLBACK_URL ? 'PAYMENT_CALLBACK_URL' : 'PUBLIC_URL';
  const url = env.PAYMENT_CALLBACK_URL ?? env.PUBLIC_URL;
  const parsed = callbackBaseUrl.safeParse(url);
  if (!parsed.success)
    return [bad(name, `${setting}: ${parsed.error.issues.map(({ message }) => message).join(', ')}`)];
  const { protocol, hostname } = new URL(url);
  const live = env.NODE_ENV === 'production' || isSafaricom(env.DARAJA_BASE_URL);
  if (!live) return [ok(name, 'good enough for the simulator')];
  if (protocol !== 'https:') return [bad(name, `${setting} must be https, or Daraja refuses it`)];
  if (isLoopback(hostname) || PRIVATE.test(hostname))
    return [bad(name, `${setting} is an address that Daraja cannot reach`)];
  if (env.NODE_ENV === 'production' && TUNNELS.test(hostname))
    return [bad(name, `${setting} is a tunnel, which Daraja refuses in production`)];
  return [ok(name, 'https, lower case, without refused words')];
}

function isSafaricom(url) {
  return new URL(url).hostname.endsWith('.safaricom.co.ke');
}
