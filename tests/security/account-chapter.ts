import { browser, csrfIn, type Browser, type Page } from '../support/issuer-client';
import { mainForm, post } from '../support/sign-in-pages';
import { send } from './client';
import { onTheWire } from './wire';
import type { World } from './world';

const FORMS = ['invitation', 'forgotten', 'new-password', 'application', 'practitioner'].map(
  (page) => `/account/${page}`,
);
const NOBODYS = '0'.repeat(64);

/** The pages of whoever is not signed in, as an attacker uses them. */
export function accountChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const stranger = (): Browser => browser(url(), ['/oauth/', '/account']);
  const ask = async (email: string): Promise<Page> => {
    const agent = stranger();
    return post(agent, mainForm(await agent.go('/account/forgotten'))!, { email });
  };
  const newestMail = async (email: string): Promise<string> => {
    for (let i = 0; i < 300; i += 1) {
      const where = `/control/mail?to=${encodeURIComponent(email)}`;
      const { text } = await send(world().stack.simulatorUrl, 'GET', where);
      if (text.includes('new-password#')) return text;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no link for ${email}`);
  };

  describe('the pages of whoever is not signed in', () => {
    test.each(FORMS)('%s takes no form without its token, nor one of another browser', async (path) => {
      const [agent, other] = [stranger(), stranger()];
      await agent.go(path);
      const foreign = csrfIn(await other.go(path));
      for (const csrf of ['', 'x', foreign]) {
        const sent = await post(agent, { action: path, hidden: { csrf } }, { token: NOBODYS });
        expect([path, csrf, sent.status]).toEqual([path, csrf, 403]);
      }
      const bare = await post(stranger(), { action: path, hidden: { csrf: foreign } }, { token: NOBODYS });
      expect(bare.status).toBe(403);
    });

    test('say the same of every address, and stop after three links an hour', async () => {
      const answers = [];
      for (const email of ['desk@mwangaza.example', 'nobody-at-all@siri.example']) {
        const shown = [];
        for (let i = 0; i < 4; i += 1) {
          const { status, text, headers } = await ask(email);
          const neutral = text
            .replaceAll(email, '')
            .replace(/value="[^"]*"/g, '')
            .replace(/\d\d:\d\d/g, '');
          shown.push([status, neutral, headers.get('Retry-After') !== null]);
        }
        expect(shown.map(([status]) => status)).toEqual([200, 200, 200, 429]);
        answers.push(JSON.stringify(shown));
      }
      expect(answers[0]).toBe(answers[1]);
    });

    test('mail a link to the address of the settings, whatever host a request names', async () => {
      const email = 'kiprono@mwangaza.example';
      const agent = stranger();
      const page = await agent.go('/account/forgotten');
      const body = new URLSearchParams({ csrf: csrfIn(page), email }).toString();
      const cookie = [...agent.cookies].map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; ');
      const reply = await onTheWire(url(), [
        'POST /account/forgotten HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n',
        `Cookie: ${cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n`,
        `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
      ]);
      expect(reply).toMatch(/^HTTP\/1\.1 200/);
      expect(reply).not.toContain('evil.example');
      const mail = await newestMail(email);
      expect(mail).toContain(`${url()}/account/new-password#`);
      expect(mail).not.toContain('evil.example');
    });

    test('open nothing by the link of a mail alone, and nothing by an invented one', async () => {
      const email = 'kiprono@mwangaza.example';
      const token = /new-password#([0-9a-f]{64})/.exec(await newestMail(email))?.[1] ?? '';
      const agent = stranger();
      const form = mainForm(await agent.go('/account/new-password'))!;
      const asked = await post(agent, form, { token, new_password: 'Twiga-Wanne-Bahari-9' });
      expect(asked.text).toContain('name="recovery_code"');
      expect(asked.text).not.toContain('name="new_password"');
      expect((await post(agent, form, { token: NOBODYS })).status).toBe(400);
      const rows = await world()
        .stack.knex('identity_password_resets')
        .whereNotNull('user_id')
        .select('email_sealed', 'proven_in');
      expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
        new Set([JSON.stringify({ email_sealed: '', proven_in: null })]),
      );
    });
  });
}
