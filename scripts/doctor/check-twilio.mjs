import { bad, codeOf, off, ok } from './verdict.mjs';

const TIMEOUT_MS = 10_000;

/** The account behind the keys, and the templates that WhatsApp wants for messages that we begin. */
export async function checkTwilio(product, env) {
  return [await checkAccount(env), checkTemplates(product, env)];
}

async function checkAccount(env) {
  const name = 'Twilio';
  const base = (env.TWILIO_BASE_URL ?? 'https://api.twilio.com').replace(/\/+$/, '');
  const credentials = `${env.TWILIO_ACCOUNT_SID}:${env.TWILIO_AUTH_TOKEN}`;
  try {
    const response = await fetch(`${base}/2010-04-01/Accounts/${env.TWILIO_ACCOUNT_SID}.json`, {
      headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`, Connection: 'close' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const account = await response.json().catch(() => null);
    return accountVerdict(name, response.status, account);
  } catch (error) {
    return bad(name, `unreachable (${codeOf(error)}); may this machine call out?`);
  }
}

function accountVerdict(name, status, account) {
  if (status === 401 || status === 403)
    return bad(name, 'refused: TWILIO_ACCOUNT_SID and the primary TWILIO_AUTH_TOKEN do not go together');
  if (status !== 200) return bad(name, `answered ${status}`);
  if (account?.status !== 'active') return bad(name, 'the account is suspended or closed');
  if (account.type === 'Trial') return ok(name, 'a trial account: it sends to verified numbers only');
  return ok(name, 'the account is active');
}

function checkTemplates({ whatsappTemplates }, env) {
  const name = 'WhatsApp templates';
  const given = new Set(env.TWILIO_TEMPLATES.map((pair) => pair.split('=')[0]));
  const wrong = env.TWILIO_TEMPLATES.filter((pair) => !/^[\w.-]+=HX[0-9a-f]{32}$/.test(pair));
  if (wrong.length > 0)
    return bad(name, `${wrong.length} of TWILIO_TEMPLATES are not template.language=HX...`);
  const wanted = whatsappTemplates.map(({ kind, language }) => `${kind}.${language}`);
  const missing = wanted.filter((template) => !given.has(template));
  if (missing.length === 0) return ok(name, `all ${wanted.length}`);
  if (given.size === 0) return off(name, 'none; messages go by SMS');
  return bad(name, `without ${missing.join(', ')}; those go by SMS`);
}
