import { bad, codeOf, off, ok } from './verdict.mjs';

const TIMEOUT_MS = 10_000;
/** The Date header has whole seconds, and the answer is on its way for a while. */
const MAX_SKEW_SECONDS = 30;

/** One access token, and what the gateway's clock says. */
export async function checkDaraja(env, now = () => Date.now()) {
  const name = 'Daraja';
  const credentials = `${env.DARAJA_CONSUMER_KEY}:${env.DARAJA_CONSUMER_SECRET}`;
  const url = `${env.DARAJA_BASE_URL.replace(/\/+$/, '')}/oauth/v1/generate?grant_type=client_credentials`;
  let response;
  try {
    response = await fetch(url, {
      headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`, Connection: 'close' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    return [
      bad(name, `unreachable (${codeOf(error)}); is DARAJA_BASE_URL right, and may this machine call out?`),
      off('Clock', 'compared with the clock of Daraja, which did not answer'),
    ];
  }
  const token = await tokenOf(response);
  return [tokenVerdict(name, response.status, token), clockVerdict(response.headers.get('date'), now())];
}

async function tokenOf(response) {
  const body = await response.json().catch(() => null);
  return typeof body?.access_token === 'string' && body.access_token !== '';
}

function tokenVerdict(name, status, token) {
  if (status === 200 && token) return ok(name, 'gives us an access token');
  if (status === 400 || status === 401 || status === 403)
    return bad(name, 'refused: DARAJA_CONSUMER_KEY or DARAJA_CONSUMER_SECRET is not of this environment');
  return bad(name, `answered ${status} without a token; is DARAJA_BASE_URL the host alone?`);
}

function clockVerdict(date, now) {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return off('Clock', 'Daraja did not say what time it is');
  const seconds = Math.round(Math.abs(now - theirs) / 1000);
  if (seconds <= MAX_SKEW_SECONDS) return ok('Clock', "agrees with Daraja's");
  return bad(
    'Clock',
    `${seconds} s away from Daraja's; let the machine keep time (chrony, systemd-timesyncd)`,
  );
}
