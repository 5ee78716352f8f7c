import { browser, type Browser } from '../support/issuer-client';
import { allow, askedPage, claimsIn, codeTokens, launch, type SmartApp } from '../support/smart-app';
import { DATA, scopeIn, smartBench } from './smart-bench';
import type { World } from './world';

/** What an app asks for in a browser, and in which ways it may send that. */
export function smartRequestsChapter(world: () => World): void {
  const { url, parent, doctor, app, letIn, fhir } = smartBench(world);

  describe('SMART on FHIR', () => {
    let diary: SmartApp;
    beforeAll(async () => {
      diary = await app();
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
  });
}
