import { errorText } from '@daktari/texts';
import { at } from '../client';
import type { World } from '../world';

/** What programs may rely on in a refusal. */
export function stableCodes(world: () => World): void {
  test.each([
    ['GET', '/api/patients', 'nobody', 401, 'unauthenticated'],
    ['GET', '/api/patients', 'program', 403, 'forbidden'],
    ['GET', '/api/patients/none', 'desk1', 404, 'not_found'],
    ['GET', '/api/nothing', 'desk1', 404, 'not_found'],
    ['DELETE', '/api/patients', 'desk1', 405, 'method_not_allowed'],
    ['GET', '/api/patients?fields=user', 'desk1', 400, 'unknown_field'],
    ['GET', '/api/patients?bad=1', 'desk1', 400, 'unknown_field'],
    ['GET', '/api/visits', 'nobody', 401, 'unauthenticated'],
    ['POST', '/api/patients/register', 'nobody', 400, 'invalid_input'],
  ] as const)(
    '%s %s as %s has a stable code in every language',
    async (method, path, caller, status, code) => {
      for (const language of ['sw', 'en'] as const) {
        const sending = {
          headers: { 'Accept-Language': language },
          ...(method === 'POST' ? { body: {} } : {}),
        };
        const reply = await world().as(caller, method, path, sending);
        expect([reply.status, at(reply, 'error.status'), at(reply, 'error.code')]).toEqual([
          status,
          status,
          code,
        ]);
        const details = at(reply, 'error.details') as Record<string, unknown>;
        expect(at(reply, 'error.message')).toBe(errorText(language, code, details));
      }
    },
  );

  test('a broken body of a Strapi route is called so', async () => {
    const { as, rows } = world();
    const reply = await as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { raw: '{"data":' });
    expect([reply.status, at(reply, 'error.code')]).toEqual([400, 'broken_json']);
  });
}
