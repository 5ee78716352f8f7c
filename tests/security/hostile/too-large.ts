import { at } from '../client';
import { onTheWire, statusOf } from '../wire';
import type { World } from '../world';
import { expectRefusal } from './refusal';
import { counts } from './untouched';

/** More than a route takes, announced or in pieces. */
export function tooLarge(world: () => World): void {
  test.each(['/api/patients/register', '/api/visits', '/api/me/sessions/end-all'])(
    '%s refuses more than 64 KiB, announced or not',
    async (path) => {
      const { stack, tokens, rows } = world();
      const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: too-large-a-body\r\nAuthorization: Bearer ${tokens.patientA}\r\n`;
      const chunk = `${(16_384).toString(16)}\r\n${'x'.repeat(16_384)}\r\n`;
      const before = await counts(world());
      for (const parts of [
        [`${head}Content-Length: 70000\r\n\r\n`, 'x'.repeat(70_000)],
        [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...Array.from({ length: 8 }, () => chunk), '0\r\n\r\n'],
        [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...Array.from({ length: 200 }, () => chunk)],
      ]) {
        const reply = await onTheWire(stack.productUrl, parts);
        expect(statusOf(reply)).toBe(413);
        expect(reply).toContain('"code":"too_large"');
      }
      expect(await counts(world())).toEqual(before);
      expect(rows.visit.A).toBeTruthy();
    },
  );

  test('Strapi routes refuse an oversized body too', async () => {
    const { as, rows } = world();
    const raw = `{"data":{"fullName":"${'x'.repeat(300_000)}"}}`;
    const headers = { 'Accept-Language': 'sw' };
    const reply = await as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { raw, headers });
    expectRefusal(reply, 'person');
    expect([reply.status, at(reply, 'error.code')]).toEqual([413, 'too_large']);
  });
}
