import { onTheWire, statusOf } from '../wire';
import type { World } from '../world';
import { LEAKS } from './refusal';
import { counts } from './untouched';

/** Headers and paths that no client of ours sends. */
export function oddRequests(world: () => World): void {
  test.each([
    ['two Authorization headers', 'Authorization: Bearer a\r\nAuthorization: Bearer b\r\n'],
    ['two Content-Type headers', 'Content-Type: text/plain\r\nContent-Type: application/json\r\n'],
    ['two keys', 'Idempotency-Key: first-key-1\r\nIdempotency-Key: second-key-2\r\n'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'],
    ['a bare line feed', 'X-A: b\nX-C: d\r\n'],
    ['an overlong header', `X-Long: ${'y'.repeat(20_000)}\r\n`],
    ['an odd method override', 'X-HTTP-Method-Override: DELETE\r\n'],
    ['a foreign host', 'X-Forwarded-Host: evil.example\r\nX-Forwarded-For: 1.2.3.4\r\n'],
  ])('%s', async (_what, headers) => {
    const before = await counts(world());
    for (const path of ['/api/visits', '/api/patients/register', '/api/services', '/api/auth/refresh']) {
      const length = /Length|chunked/.test(headers) ? '' : 'Content-Length: 2\r\n';
      const reply = await onTheWire(world().stack.productUrl, [
        `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${length}${headers}\r\n{}`,
      ]);
      expect(statusOf(reply)).toBeGreaterThanOrEqual(400);
      expect(statusOf(reply)).toBeLessThan(500);
      expect(reply).not.toMatch(LEAKS);
    }
    expect(await counts(world())).toEqual(before);
  });

  test.each([
    '/api/visits/%',
    '/api/visits/%ZZ',
    '/api/visits/%C0%80',
    '/api/visits/%00',
    '/API/visits',
    '/Api/Visits/1',
    '/api//visits',
    '/api/visits/../me',
    '/api/visits/%2e%2e/me',
    '/api/visits/%2F',
    '/api/visits;x=1',
    `/api/visits/${'a'.repeat(7000)}`,
    `/api/${'a/'.repeat(3000)}`,
    '/api/patients/%E0%A4%A',
    '/api/pay/stk/%00',
    '/api/pay/stk/%ZZ',
    '/api/none',
    '/api',
    '/api/',
    '/api/visits?from=%00',
    '/api/visits?limit=1e9',
    '/api/visits?from[]=x',
    '/api/visits?__proto__=x',
    '/api/scheduling/slots?practitioner=%00&service=x',
    '/api/scheduling/doctors?words=%00&clinic=%00',
    '/api/scheduling/doctors?words=%25_%5C&freeBefore=9999-12-31T00:00:00Z',
    '/api/scheduling/doctors?freeBefore=0000-01-01T00:00:00Z',
    '/console-api',
    '/console-api/',
    '/CONSOLE-API/visits',
    '/console-api/visits/%ZZ',
    '/console-api/visits/%00',
    '/console-api/visits/../me',
    '/console-api/visits?filter=%00',
    '/console-api/visits?filter=%7B%22patient%22:%22%5Cu0000%22%7D',
    '/console-api/visits?sort=%5B%22__proto__%22,%22ASC%22%5D',
    '/console-api/visits?filter=%7B%7D&filter=%7B',
    '/console-api/visits?range=%5B0,1e9%5D',
    '/console-api/nonsense/%E0%A4%A',
    '/%',
    '/%00',
    '/uploads/%2e%2e/%2e%2e/package.json',
    '/landing/..%2f..%2fpackage.json',
  ])('the path %s never fails', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      const head = `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${world().tokens.patientA}\r\n`;
      const reply = await onTheWire(world().stack.productUrl, [
        `${head}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
      ]);
      // 501 for a method that no page knows is HTTP's own word; under /api it is a 405 like any other.
      const limit = path.toLowerCase().startsWith('/api') || method !== 'PROPFIND' ? 500 : 502;
      expect([method, statusOf(reply) < limit]).toEqual([method, true]);
      expect(statusOf(reply)).toBeGreaterThan(0);
      expect(reply).not.toMatch(LEAKS);
      expect(reply).not.toContain('"@daktari/');
    }
  });
}
