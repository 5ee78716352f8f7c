import { at } from '../client';
import { outcomeOf, shownIn, type FhirBench } from '../fhir-chapter';
import { tokenRequest } from '../../support/smart-app';
import { smartBench } from '../smart-bench';

/** Apps of others have no more than who let them in, and of it what their scopes say. */
export function fhirScopes({ world, withToken, condition, observation, made, as }: FhirBench): void {
  const { app, letIn, doctor, backend } = smartBench(world);

  describe('an app of others', () => {
    const laboratory = [{ coding: [{ code: 'laboratory' }] }];
    const scopes = [
      ...['patient/Patient.rs', 'patient/Condition.rs', 'patient/Observation.rs'],
      ...['patient/Observation.rs?category=laboratory', 'user/Observation.cruds', 'user/Condition.rs'],
    ].join('\n');
    let result: string;
    let reading: string;
    let problem: string;
    beforeAll(async () => {
      const { A } = world().rows.patient;
      result = await made(observation(A, 'scoped', '2026-01-01', { category: laboratory }));
      reading = await made(observation(A, 'scoped', '2026-01-01'));
      problem = await made(condition(A));
    });

    test('sees of the one record what it was let in to', async () => {
      const { A, B } = world().rows.patient;
      const { body } = await letIn(
        await app({ scopes }),
        'launch/patient patient/Patient.rs patient/Observation.rs',
      );
      const token = body['access_token'];
      expect((await withToken(token, 'GET', `/Observation/${result}`)).status).toBe(200);
      expect((await withToken(token, 'GET', `/Patient/${A}`)).status).toBe(200);
      expect(shownIn(await withToken(token, 'GET', '/Patient'))).toEqual([`Patient/${A}`]);
      expect((await withToken(token, 'GET', `/Patient/${B}`)).status).toBe(404);
      for (const path of ['/Condition', `/Condition/${problem}`, `/Condition/${problem}/_history`]) {
        expect(outcomeOf(await withToken(token, 'GET', path))).toEqual([403, 'forbidden']);
      }
      const written = await withToken(token, 'POST', '/Observation', observation(A, 'x', '2026-01-01'));
      expect(outcomeOf(written)).toEqual([403, 'forbidden']);
    });

    test('is narrowed to the query of its scope, in lists and one by one', async () => {
      const { body } = await letIn(
        await app({ scopes }),
        'launch/patient patient/Observation.rs?category=laboratory',
      );
      const token = body['access_token'];
      expect(shownIn(await withToken(token, 'GET', '/Observation?code=scoped'))).toEqual([
        `Observation/${result}`,
      ]);
      expect((await withToken(token, 'GET', `/Observation/${result}`)).status).toBe(200);
      expect(outcomeOf(await withToken(token, 'GET', `/Observation/${reading}`))).toEqual([404, 'not-found']);
      const counted = await withToken(token, 'GET', '/Observation?code=scoped&_total=accurate');
      expect(at(counted, 'total')).toBe(1);
    });

    test('of a doctor has the doctor’s patients, and writes where it may', async () => {
      const { A, B } = world().rows.patient;
      const asked = 'openid user/Observation.cruds user/Condition.rs';
      const { body } = await letIn(await app({ scopes }), asked, { person: doctor() });
      const token = body['access_token'];
      const stored = await withToken(token, 'POST', '/Observation', observation(A, 'by-app', '2026-01-01'));
      expect(stored.status).toBe(201);
      const refused = await withToken(token, 'POST', '/Observation', observation(B, 'by-app', '2026-01-01'));
      expect(outcomeOf(refused)[0]).toBe(422);
      expect(outcomeOf(await withToken(token, 'POST', '/Condition', condition(A)))[0]).toBe(403);
      expect(outcomeOf(await withToken(token, 'DELETE', `/Condition/${problem}`))[0]).toBe(403);
      expect(outcomeOf(await withToken(token, 'GET', '/Patient'))[0]).toBe(403);
      const event = await world()
        .stack.knex('audit_events')
        .where({ operation: 'fhir.create' })
        .orderBy('id', 'desc')
        .first<{ client_id: string }>('client_id');
      expect(event.client_id).not.toBe('console');
    });

    test('a program reaches no record, and a token for /api that is not of an app of ours opens nothing', async () => {
      const { service } = await backend('system/Observation.rs');
      const ask = (more: Record<string, string>) =>
        tokenRequest(service, { grant_type: 'client_credentials', ...more });
      const forFhir = await ask({ scope: 'system/Observation.rs' });
      expect(outcomeOf(await withToken(forFhir.body['access_token'], 'GET', '/Observation'))[0]).toBe(403);
      const forApi = await ask({ scope: 'api', resource: `${world().stack.productUrl}/api` });
      expect(forApi.status).toBe(200);
      expect((await withToken(forApi.body['access_token'], 'GET', '/Observation')).status).toBe(401);
    });

    test('what anybody may know is what is served', async () => {
      const reply = await as('nobody', 'GET', '/metadata');
      expect([reply.status, at(reply, 'resourceType'), at(reply, 'fhirVersion')]).toEqual([
        ...[200, 'CapabilityStatement', '4.0.1'],
      ]);
    });
  });
}
