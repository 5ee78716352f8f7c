import { randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { browser, requestTokens, type Browser } from '../support/issuer-client';
import { decide, switchesIn } from '../support/sign-in-pages';
import {
  allow,
  askedPage,
  claimsIn,
  codeTokens,
  launch,
  refresh,
  tokenRequest,
  type SmartApp,
} from '../support/smart-app';
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
        for (const shown of [undefined, 'x.y.z', world().tokens.patientA]) {
          const refused = await send(url(), 'GET', '/fhir/Patient', { token: shown ?? null });
          expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([401, '*']);
          expect(refused.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="daktari"/);
          expect(at(refused, 'resourceType')).toBe('OperationOutcome');
        }
      });
    });

    describe('a request', () => {
      const errorOf = async (agent: Browser, asked: URL | { url: string; body: URLSearchParams }) => {
        const page = await (asked instanceof URL
          ? agent.go(asked)
          : agent.go(asked.url, { method: 'POST', body: asked.body }));
        return page.url.searchParams.get('error');
      };

      test.each([
        ['without aud', { aud: null }, 'invalid_request'],
        ['for another server', { aud: 'https://evil.example/fhir' }, 'invalid_target'],
        ['for two servers', { resource: 'RESOURCE', aud: 'https://evil.example/fhir' }, 'invalid_target'],
        ['for our own API', { aud: 'API' }, 'invalid_target'],
      ] as const)('%s is refused, however it is sent', async (_what, changes, error) => {
        const filled = Object.fromEntries(
          Object.entries(changes).map(([name, value]) => [
            name,
            value?.replace(/^RESOURCE$/, `${url()}/fhir`).replace(/^API$/, `${url()}/api`) ?? null,
          ]),
        );
        const asked = launch(diary, DATA, filled);
        expect(await errorOf(browser(url()), asked.url)).toBe(error);
        const posted = { url: `${url()}/oauth/auth`, body: asked.body };
        expect(await errorOf(browser(url()), posted)).toBe(error);
        const pushed = await fetch(`${url()}/oauth/request`, { method: 'POST', body: asked.body });
        expect((await pushed.json()) as object).toMatchObject({ error });
      });

      test('that is posted or pushed keeps offline_access, which OpenID would drop', async () => {
        const scope = `offline_access ${DATA}`;
        const [posted, pushed] = [launch(diary, scope), launch(diary, scope)];
        const reply = await fetch(`${url()}/oauth/request`, { method: 'POST', body: pushed.body });
        const { request_uri: uri } = (await reply.json()) as { request_uri: string };
        const ways = [
          [posted, (agent: Browser) => agent.go('/oauth/auth', { method: 'POST', body: posted.body })],
          [
            pushed,
            (agent: Browser) =>
              agent.go(
                `/oauth/auth?${new URLSearchParams({ client_id: diary.clientId, request_uri: uri }).toString()}`,
              ),
          ],
        ] as const;
        for (const [asked, go] of ways) {
          const agent = browser(url());
          // Signs this browser in; the request itself comes after.
          await letIn(diary, 'openid', { agent });
          const back = await allow(agent, await go(agent));
          expect(scopeIn(await codeTokens(diary, asked, back))).toContain('offline_access');
        }
      });

      test('names the FHIR base with its last stroke or without, and is one that was granted', async () => {
        const agent = browser(url());
        const asked = launch(diary, DATA, { aud: `${url()}/fhir/` });
        const back = await allow(agent, await askedPage(agent, asked, parent()));
        const { body } = await codeTokens(diary, asked, back);
        expect([body['patient'], await fhir(body['access_token'])]).toEqual([world().rows.patient.A, 404]);
      });

      test('of staff gives no record', async () => {
        const reply = await letIn(diary, `openid fhirUser launch/patient user/Patient.rs ${DATA}`, {
          person: doctor(),
        });
        expect(scopeIn(reply)).toEqual(['fhirUser', 'openid', 'user/Patient.rs']);
        expect(reply.body).not.toHaveProperty('patient');
        expect(claimsIn(reply.body['id_token'])['fhirUser']).toMatch(/\/fhir\/Practitioner\//);
      });
    });

    describe('somebody who acts for others', () => {
      let child: { id: number; document: string };
      let link: string;
      beforeAll(async () => {
        const user = await userOf(world().rows.patient.A);
        child = await addPatient('Yusra Yusuf');
        link = await addLink(user, child.id, 'parent');
        await addLink(user, (await addPatient('Halima Yusuf')).id, 'carer');
      });
      afterAll(async () => {
        // Later chapters know patient A as somebody who acts for nobody.
        await world()
          .stack.knex('identity_record_links')
          .whereNull('ended_at')
          .andWhere({ user_id: await userOf(world().rows.patient.A) })
          .update({ ended_at: new Date().toISOString(), ended_by_user_id: 1, open_key: null });
      });

      async function userOf(patient: string): Promise<number> {
        const row = await world().stack.knex('patients').where({ document_id: patient }).first('user_id');
        return Number(row.user_id);
      }
      async function addPatient(fullName: string): Promise<{ id: number; document: string }> {
        const { knex } = world().stack;
        const clinic = await knex('clinics').where({ document_id: world().rows.clinic.P }).first('id');
        const [document, now] = [randomBytes(12).toString('hex'), new Date()];
        const [row] = await knex('patients').insert(
          {
            ...{
              document_id: document,
              full_name: fullName,
              language: 'en',
              active: true,
              clinic_id: clinic.id,
            },
            ...{ date_of_birth: '2017-06-08', created_at: now, updated_at: now, published_at: now },
          },
          ['id'],
        );
        return { id: Number(row.id), document };
      }
      async function addLink(user: number, patient: number, kind: string): Promise<string> {
        const id = randomBytes(13).toString('hex');
        await world()
          .stack.knex('identity_record_links')
          .insert({
            ...{ id, kind, patient_id: patient, user_id: user, clinic_id: 1, confirmed_by_user_id: 1 },
            ...{ created_at: '2020-01-01T00:00:00.000Z', open_key: `${user} ${patient}` },
          });
        return id;
      }

      test('says whose record it is to be, and no other is reached', async () => {
        const agent = browser(url());
        const asked = launch(diary, `launch/patient offline_access ${DATA}`);
        const choice = await askedPage(agent, asked, parent());
        const offered = [...choice.text.matchAll(/name="record"\s+value="([^"]+)"/g)].map(([, id]) => id);
        // Not the grown-up of whom they are the carer.
        expect(offered).toEqual([world().rows.patient.A, child.document]);
        for (const record of ['', world().rows.patient.B, 'x']) {
          expect(
            (
              await decide(agent, choice, [
                ['record', record],
                ['decision', 'choose'],
              ])
            ).status,
          ).toBe(400);
          const forged = [
            ['record', record],
            ['scope', 'medicines:read'],
            ['decision', 'allow'],
          ] as const;
          expect((await decide(agent, choice, forged)).status).toBe(400);
        }
        const page = await decide(agent, choice, [
          ['record', child.document],
          ['decision', 'choose'],
        ]);
        expect(page.text).toContain('Yusra Yusuf');
        const reply = await codeTokens(diary, asked, await allow(agent, page));
        expect(reply.body['patient']).toBe(child.document);
        expect(claimsIn(reply.body['access_token'])['patient']).toBe(child.document);
        const trail = await world().stack.knex('audit_subjects').where({ patient_id: child.id });
        expect(trail.length).toBeGreaterThan(0);

        // The same app in the same browser: for the other child it asks again.
        const again = launch(diary, `launch/patient ${DATA}`);
        const second = await agent.go(again.url);
        expect(second.text).toContain('name="record"');
        const own = await decide(agent, second, [
          ['record', world().rows.patient.A],
          ['decision', 'choose'],
        ]);
        const mine = await codeTokens(diary, again, await allow(agent, own));
        expect(mine.body['patient']).toBe(world().rows.patient.A);

        await world()
          .stack.knex('identity_record_links')
          .where({ id: link })
          .update({
            ...{ ended_at: new Date().toISOString(), ended_by_user_id: 1, open_key: null },
          });
        const over = await refresh(diary, reply.body['refresh_token']);
        expect([over.status, over.body['error']]).toEqual([400, 'invalid_grant']);
      });

      test('is asked again once the record that was chosen may not be given any more', async () => {
        const sister = await addPatient('Zawadi Yusuf');
        const tie = await addLink(await userOf(world().rows.patient.A), sister.id, 'parent');
        const agent = browser(url());
        const asked = launch(diary, DATA);
        const choice = await askedPage(agent, asked, parent());
        const page = await decide(agent, choice, [
          ['record', sister.document],
          ['decision', 'choose'],
        ]);
        const hers = await codeTokens(diary, asked, await allow(agent, page));
        expect(hers.body['patient']).toBe(sister.document);
        // As by her eighteenth birthday, which ends no grant either.
        await world()
          .stack.knex('identity_record_links')
          .where({ id: tie })
          .update({ ended_at: new Date().toISOString(), ended_by_user_id: 1, open_key: null });
        const again = launch(diary, DATA);
        const mine = await codeTokens(diary, again, await allow(agent, await agent.go(again.url)));
        expect(mine.body['patient']).toBe(world().rows.patient.A);
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
