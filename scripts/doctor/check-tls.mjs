import tls from 'node:tls';
import { bad, codeOf, off, ok } from './verdict.mjs';

const TIMEOUT_MS = 10_000;
const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

/** The certificate that the world sees under PUBLIC_URL. `ca` for tests. */
export async function checkTls({ PUBLIC_URL }, { now = Date.now(), ca } = {}) {
  const name = 'TLS certificate';
  const { protocol, hostname, port } = new URL(PUBLIC_URL);
  if (protocol !== 'https:') return [off(name, 'PUBLIC_URL is not https')];
  try {
    const validTo = await certificateEnd(hostname, Number(port || 443), ca);
    const days = Math.floor((validTo - now) / DAY_MS);
    if (days < SOON_DAYS) return [bad(name, `of PUBLIC_URL ends in ${days} days; renew it`)];
    return [ok(name, `good for ${days} days`)];
  } catch (error) {
    const code = codeOf(error);
    if (/CERT|SELF_SIGNED|ALTNAME|ISSUER/.test(code))
      return [bad(name, `of PUBLIC_URL is not trusted (${code})`)];
    return [bad(name, `PUBLIC_URL is unreachable (${code}); is the proxy in front running?`)];
  }
}

function certificateEnd(host, port, ca) {
  return new Promise((resolve, reject) => {
    const name = host.replace(/^\[|\]$/g, '');
    const socket = tls.connect(
      { host: name, port, servername: /[a-z]/i.test(name) ? name : undefined, ca },
      () => {
        resolve(Date.parse(socket.getPeerCertificate().valid_to));
        socket.destroy();
      },
    );
    socket.setTimeout(TIMEOUT_MS, () =>
      socket.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })),
    );
    socket.on('error', reject);
  });
}
