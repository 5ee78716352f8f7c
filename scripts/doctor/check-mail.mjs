import nodemailer from 'nodemailer';
import { bad, codeOf, isLoopback, off, ok } from './verdict.mjs';

const TIMEOUT_MS = 10_000;

/** Connects, takes up TLS and signs in as the server will; sends nothing. */
export async function checkMail(env) {
  return [await checkServer(env), checkSender(env)];
}

async function checkServer(env) {
  const name = 'SMTP';
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_SECURE: secure, SMTP_USER: user } = env;
  const transport = nodemailer.createTransport({
    host,
    port,
    secure,
    auth: user === undefined ? undefined : { user, pass: env.SMTP_PASSWORD ?? '' },
    requireTLS: user !== undefined && !secure && !isLoopback(host),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  try {
    await transport.verify();
    return ok(name, user === undefined ? 'connected, without a password' : 'connected and signed in');
  } catch (error) {
    return bad(name, reasonOf(error, user));
  } finally {
    transport.close();
  }
}

function reasonOf(error, user) {
  const code = codeOf(error);
  if (code === 'EAUTH') return 'refused: SMTP_USER or SMTP_PASSWORD';
  if (code === 'ETLS') return 'no TLS with this server; is SMTP_SECURE true for port 465 only?';
  if (user === undefined && error?.responseCode === 530) return 'it wants SMTP_USER and SMTP_PASSWORD';
  return `unreachable (${code}); are SMTP_HOST, SMTP_PORT and SMTP_SECURE right?`;
}

function checkSender({ MAIL_FROM: from, NODE_ENV }) {
  const name = 'MAIL_FROM';
  const domain = /@([^>\s]+)/.exec(from)?.[1];
  if (domain === undefined) return bad(name, 'has no address in it');
  if (!domain.endsWith('.invalid')) return ok(name);
  const note = 'is the default, to which nobody can answer; name an address of the clinic';
  return NODE_ENV === 'production' ? bad(name, note) : off(name, note);
}
