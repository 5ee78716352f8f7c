import { createRemoteJWKSet, jwtVerify } from 'jose';
import { browser, csrfIn, requestTokens, type Browser } from '../support/issuer-client';
import { decide, mainForm, post, switchesIn } from '../support/sign-in-pages';
import { allow, askedPage, launch, refresh, tokenRequest, type SmartApp } from '../support/smart-app';
import { at, send } from './client';
import { DATA, scopeIn, smartBench } from './smart-bench';
import type { World } from './world';

/** A client by the letter of SMART App Launch 2.2, and what it must not get. */
export function smartChapter(world: () => World): void {
  const { url, parent, doctor, app, letIn, backend, fhir, configuration } = smartBench(world);

  describe('SMART on FHIR', () => {
    let diary: SmartApp;
    let document: Record<string, unknown>;
    beforeAll(async () => {
      diary = await app();
      document = await configuration();
    });

    describe('the configuration', () => {
      test('names what it must, and endpoints that are there', async () => {
        expect(document).toMatchObject({
          issuer: `${url()}/oauth`,
          grant_types_supported: ['authorization_code', 'client_credentials'],
          code_challenge_methods_supported: ['S256'],
        });
        const [, management] = await Promise.all([
          fetch(String(document['jwks_uri'])).then((reply) => expect(reply.status).toBe(200)),
          fetch(String(document['management_endpoint']), { redirect: 'manual' }),
        ]);
        // To the sign-in, and back from there.
        expect(management.headers.get('Location')).toMatch(/^\/oauth\/auth\?.*state=apps/);
        for (const endpoint of ['token_endpoint', 'revocation_endpoint']) {
          const reply = await fetch(String(document[endpoint]), {
            method: 'POST',
            body: new URLSearchParams(),
          });
          expect([endpoint, reply.status]).toEqual([endpoint, 400]);
        }
      });

      test('each scope in it is given to whom it is for', async () => {
        const scopes = document['scopes_supported'] as string[];
        const asked = (context: string) => scopes.filter((scope) => scope.startsWith(`${context}/`));
        const signIn = scopes.filter((scope) => !/^(patient|user|system)\//.test(scope));
        const patient = await letIn(diary, [...signIn, ...asked('patient')].join(' '));
        expect(scopeIn(patient)).toEqual([...signIn, ...asked('patient')].sort());
        const staff = await letIn(diary, `openid ${asked('user').join(' ')}`, { person: doctor() });
        expect(scopeIn(staff)).toEqual(['openid', ...asked('user')].sort());
        const { service } = await backend(asked('system').join('\n'));
        const system = await tokenRequest(service, {
          grant_type: 'client_credentials',
          scope: asked('system').join(' '),
        });
        expect(scopeIn(system)).toEqual(asked('system').sort());
      });
    });

    describe('an app that a patient lets in', () => {
      test('gets tokens, who signed in, whose record, and refreshes without its name', async () => {
        const reply = await letIn(diary, `openid fhirUser launch/patient offline_access ${DATA}`);
        const { patient } = world().rows;
        expect(reply.body).toMatchObject({ token_type: 'Bearer', expires_in: 900, patient: patient.A });
        expect(scopeIn(reply)).toEqual(
          ['openid', 'fhirUser', 'launch/patient', 'offline_access', ...DATA.split(' ')].sort(),
        );
        expect(reply.headers.get('Cache-Control')).toBe('no-store');
        expect(reply.headers.get('Pragma')).toBe('no-cache');
        const keys = createRemoteJWKSet(new URL(String(document['jwks_uri'])));
        const idToken = await jwtVerify(String(reply.body['id_token']), keys, {
          ...{ algorithms: ['RS256'], issuer: `${url()}/oauth`, audience: diary.clientId },
        });
        expect(idToken.payload['fhirUser']).toBe(`${url()}/fhir/Patient/${patient.A}`);
        expect(await fhir(reply.body['access_token'])).toBe(404);

        const renewed = await requestTokens(url(), {
          grant_type: 'refresh_token',
          refresh_token: String(reply.body['refresh_token']),
        });
        expect(renewed.body).toMatchObject({ patient: patient.A, scope: reply.body['scope'] });
        expect(await fhir(renewed.body['access_token'])).toBe(404);
      });

      test('gets nothing of what was switched off, now or with the next refresh', async () => {
        const reply = await letIn(diary, `openid offline_access ${DATA}`, { off: ['medicines:read'] });
        const left = ['openid', 'offline_access', 'patient/Appointment.rs', 'patient/Observation.rs'];
        expect(scopeIn(reply)).toEqual(left.sort());
        const wider = await refresh(diary, reply.body['refresh_token'], {
          scope: 'patient/MedicationRequest.read',
        });
        expect([wider.status, wider.body['error']]).toEqual([400, 'invalid_scope']);
        const narrower = await refresh(diary, reply.body['refresh_token'], {
          scope: 'patient/Observation.rs',
        });
        expect(scopeIn(narrower)).toEqual(['patient/Observation.rs']);
      });

      test('is told no when the patient says no, and when nothing is left', async () => {
        const agent = browser(url());
        const asked = launch(diary, DATA);
        const page = await askedPage(agent, asked, parent());
        const nothing = await decide(agent, page, [['decision', 'allow']]);
        expect(nothing.status).toBe(400);
        // Enter on a switch presses no button: nothing is decided by it.
        const enter = await decide(
          agent,
          page,
          switchesIn(page)
            .slice(1)
            .map((each) => ['scope', each] as const),
        );
        expect([enter.status, enter.text.match(/\schecked\s*\/?>/g)?.length]).toEqual([
          200,
          switchesIn(page).length - 1,
        ]);
        const back = await decide(agent, page, [['decision', 'deny']]);
        expect(back.url.searchParams.get('error')).toBe('access_denied');
      });

      test('is let in by no form without its token, nor by that of another question', async () => {
        const [agent, other] = [browser(url()), browser(url())];
        const asked = launch(diary, DATA);
        const page = await askedPage(agent, asked, parent());
        const foreign = csrfIn(await askedPage(other, launch(diary, DATA), parent()));
        const { action } = mainForm(page)!;
        for (const csrf of ['', 'x', foreign]) {
          const sent = await post(
            agent,
            { action, hidden: { csrf } },
            { decision: 'allow', scope: 'openid' },
          );
          expect([csrf, sent.status, sent.url.searchParams.has('code')]).toEqual([csrf, 403, false]);
        }
        const { searchParams } = (await allow(agent, await agent.go(action))).url;
        expect(searchParams.has('code')).toBe(true);
      });

      test('revokes its refresh token, and the patient needs no more for it to be out', async () => {
        const { body } = await letIn(diary, `offline_access ${DATA}`);
        const revoked = await fetch(String(document['revocation_endpoint']), {
          method: 'POST',
          body: new URLSearchParams({ client_id: diary.clientId, token: String(body['refresh_token']) }),
        });
        expect([revoked.status, await fhir(body['access_token'])]).toEqual([200, 401]);
        expect((await refresh(diary, body['refresh_token'])).body['error']).toBe('invalid_grant');
      });

      test('stays online for as long as the patient is signed in in that browser', async () => {
        const agent = browser(url());
        const { body } = await letIn(diary, `online_access ${DATA}`, { agent });
        const renewed = await refresh(diary, body['refresh_token']);
        expect(renewed.status).toBe(200);
        const offline = await app({ name: 'Pressure Log' });
        const kept = await letIn(offline, `offline_access ${DATA}`, { agent });
        await signOut(agent);
        expect((await refresh(diary, renewed.body['refresh_token'])).body['error']).toBe('invalid_grant');
        expect((await refresh(offline, kept.body['refresh_token'])).status).toBe(200);
        expect((await letIn(diary, DATA)).body).not.toHaveProperty('refresh_token');
      });

      test('opens nothing but the FHIR API, and that only with a token', async () => {
        const { body } = await letIn(diary, DATA);
        const token = String(body['access_token']);
        expect((await send(url(), 'GET', '/api/me', { token })).status).toBe(401);
        expect((await send(url(), 'GET', '/api/patients', { token })).status).toBe(401);
        for (const shown of [undefined, 'x.y.z']) {
          const refused = await send(url(), 'GET', '/fhir/Patient', { token: shown ?? null });
          expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([401, '*']);
          expect(refused.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="daktari"/);
          expect(at(refused, 'resourceType')).toBe('OperationOutcome');
        }
      });
    });

    async function signOut(agent: Browser): Promise<void> {
      const asked = await agent.go('/oauth/session/end');
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
      const body = new URLSearchParams({ xsrf, logout: 'yes' });
      await agent.go('/oauth/session/end/confirm', { method: 'POST', body });
    }
  });
}
