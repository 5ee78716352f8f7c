const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** The landing page and this page run on loopback; nobody else's page may drive the phones. */
export function isLoopbackOrigin(origin: string): boolean {
  return loopback.test(origin);
}

export function corsHeaders(origin: string): Record<string, string> {
  if (!isLoopbackOrigin(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'content-type',
    vary: 'origin',
  };
}
