import { PAGES } from '../../../plugins/identity/server/interaction/turn';
import { browser, csrfIn } from '../../support/issuer-client';
import { mainForm, post } from '../../support/sign-in-pages';
import type { World } from '../world';
import { HASSAN, neutral, type PagesBench } from './bench';

const UNKNOWN = '0799555111';

/** What a form needs to be taken, and what the pages say of those who fill them in. */
export function signInForms(world: () => World, bench: PagesBench): void {
  const { url, password, begun, pathOf, formTo } = bench;
  const rowsIn = async (table: string): Promise<number> => {
    const [row] = await world().stack.knex(table).count<{ n: number | string }[]>({ n: '*' });
    return Number(row?.n);
  };

  test.each(PAGES)('%s takes no form without the token of this sign-in', async (name) => {
    const [agent, other] = [browser(url()), browser(url())];
    const page = await begun(agent);
    const foreign = csrfIn(await begun(other));
    for (const csrf of ['', 'x', foreign]) {
      const sent = await post(agent, { action: `${pathOf(page)}/${name}`, hidden: { csrf } }, {});
      expect([name, csrf, sent.status]).toEqual([name, csrf, 403]);
    }
    // Nor from a browser in which it did not begin, whatever it knows.
    expect((await post(other, formTo(page, name), {})).status).toBe(400);
    expect((await other.go(`${pathOf(page)}/${name}`)).status).toBe(400);
  });

  test('are drawn in the other language before anything is counted, checked or sent', async () => {
    const agent = browser(url());
    const page = await begun(agent);
    const tables = ['identity_limits', 'identity_phone_challenges', 'reminders_deliveries'];
    const count = () => Promise.all(tables.map(rowsIn));
    const before = await count();
    const typed = {
      email: HASSAN,
      identifier: HASSAN,
      phone: UNKNOWN,
      password: password(),
      show_in: 'sw',
    };
    for (const name of ['staff', 'password', 'phone', 'recovery']) {
      const shown = await post(agent, formTo(page, name), typed);
      expect([name, shown.status, shown.text.includes('<html lang="sw">')]).toEqual([name, 200, true]);
      expect(shown.text).not.toContain(password());
    }
    expect(await count()).toEqual(before);
    expect((await agent.go(`${pathOf(page)}/staff`)).text).toContain('<html lang="sw">');
  });

  test('tell nothing of numbers: one that is known and one that is not are answered alike', async () => {
    const answers = [];
    for (const phone of ['0722100120', UNKNOWN]) {
      const agent = browser(url());
      const page = await begun(agent);
      const sent = await post(agent, formTo(page, 'phone'), { phone });
      const wrong = await post(agent, mainForm(sent)!, { code: '000000' });
      const shown = [sent, wrong].map(({ status, text }) => [status, neutral(text)]);
      answers.push(JSON.stringify(shown));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  test('a code answers the sign-in in which it was asked for, and no other', async () => {
    const [asking, other] = [browser(url()), browser(url())];
    const page = await begun(asking);
    expect((await post(asking, formTo(page, 'phone'), { phone: '0722100121' })).url.pathname).toMatch(
      /code$/,
    );
    const elsewhere = await begun(other);
    const tried = await post(other, formTo(elsewhere, 'code'), { code: '123456' });
    expect(tried.url.pathname).not.toMatch(/register|proof/);
    expect(await other.go(`${pathOf(elsewhere)}/register`)).toMatchObject({ status: 200 });
    expect((await other.go(`${pathOf(elsewhere)}/register`)).text).not.toContain('id="terms"');
  });
}
