import { createTransport } from 'nodemailer';
import type { SendOutcome } from '../domain/send-outcome';
import type { Sender } from '../ports';

export interface SmtpAccount {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  user?: string;
  pass?: string;
  /** `Amani Clinic <visits@example.org>` */
  from: string;
}

/** E-mail by SMTP. Message-ID is the delivery's id, so that a mail box can tell a repeat; we never repeat ourselves. */
export function mailSender(account: SmtpAccount): Sender {
  const { host, port, secure, user, pass, from } = account;
  const transport = createTransport({
    host,
    port,
    secure,
    auth: user === undefined ? undefined : { user, pass: pass ?? '' },
    // A password must not cross a network in clear because somebody on the way removed STARTTLS.
    requireTLS: user !== undefined && !secure && !isLoopback(host),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
    // Texts are ours, but values come from people: no file or address is ever fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'daktari.invalid';
  return {
    send: async ({ deliveryId, to, content }) => {
      if (content.channel !== 'email') return { kind: 'refused', code: 'not_configured', reach: 'nobody' };
      const messageId = `<${deliveryId}@${domain}>`;
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject: content.subject,
          text: content.body,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'accepted', providerId: messageId };
      } catch (error) {
        return mailFailure(error);
      }
    },
    lookUp: async () => [],
  };
}

/** Steps before the mail itself is handed over: whatever breaks there, nothing was sent. */
const BEFORE_DATA = new Set(['EAUTH', 'EDNS', 'ETLS', 'ENOAUTH', 'EOAUTH2']);
const BEFORE_GREETING = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/** What an error of nodemailer says about the mail: RFC 5321 4yz may be tried again, 5yz not. */
export function mailFailure(error: unknown): SendOutcome {
  const { code, responseCode, syscall, timeoutType } = (error ?? {}) as Record<string, unknown>;
  const name = typeof code === 'string' ? code : 'smtp';
  if (typeof responseCode === 'number') {
    const temporary = responseCode < 500 || name === 'EAUTH';
    if (temporary) return { kind: 'later', code: `smtp_${responseCode}` };
    return { kind: 'refused', code: `smtp_${responseCode}`, reach: 'nobody' };
  }
  const neverConnected =
    syscall === 'connect' || syscall === 'getaddrinfo' || BEFORE_GREETING.has(String(timeoutType));
  if (neverConnected || BEFORE_DATA.has(name)) return { kind: 'later', code: name };
  if (name === 'EENVELOPE' || name === 'EMESSAGE') return { kind: 'refused', code: name, reach: 'nobody' };
  return { kind: 'unknown', code: name };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
