import {
  browser,
  codeGrant,
  codeRequest,
  csrfIn,
  tokensIn,
  type Browser,
  type Page,
  type Tokens,
} from '../../support/issuer-client';
import { codesOn, nextCode } from '../../support/phone-client';
import { mainForm, passkeyForm, post, submit } from '../../support/sign-in-pages';
import { softwarePasskey } from '../../support/software-passkey';
import { at, send } from '../client';
import type { World } from '../world';
import { WAYS, type Way, type WayName } from './ways';

export const PASSWORD = 'kiboko-na-twiga-7';

type Passkey = ReturnType<typeof softwarePasskey>;

export interface WaysBench {
  url(): string;
  agent(): Browser;
  userOf(email: string): Promise<number>;
  /** Does it, and looks for what it left: its lines on the trail, and one notice to its owner or none. */
  walk(name: WayName, owner: () => number | Promise<number>, act: () => Promise<unknown>): Promise<void>;
  invited(email: string): Promise<string>;
  /** The page on which staff who have just joined set up their first factor. */
  firstSignIn(email: string): Promise<{ agent: Browser; enrol: Page }>;
  makePasskey(agent: Browser, page: Page, key?: Passkey): Promise<Page>;
  /** The console in another browser, whose sign-in is shown what `show` sends for its first page. */
  elsewhere(show: (agent: Browser, page: Page) => Promise<Page>): Promise<Tokens>;
  isIn(tokens: Tokens): Promise<boolean>;
  /** From the patients' door to the page after the form by which an account is opened. */
  registered(phone: string): Promise<{ agent: Browser; offer: Page }>;
  /** A link or token in what was mailed to somebody. */
  mailed(email: string, shape: RegExp): Promise<string>;
}

export function waysBench(world: () => World): WaysBench {
  const url = (): string => world().stack.productUrl;
  const knex = () => world().stack.knex;
  const agent = (): Browser => browser(url(), ['/oauth/', '/account']);
  const userOf = async (email: string): Promise<number> =>
    (await knex()('up_users').where({ email }).first<{ id: number }>('id')).id;

  const eventsOf = ({ operation }: Way) =>
    knex()('audit_events')
      .where({ operation, outcome: 'ok' })
      .orderBy('id')
      .select<{ id: string; action: string; actor_id: string | null; row_ids: string }[]>(
        ...['id', 'action', 'actor_id', 'row_ids'],
      );
  /** By the key under which each is told once; what it says is sealed. */
  const noticesTo = (userId: number) =>
    knex()('reminders_deliveries')
      .where('dedupe_key', 'like', `%-% ${userId} %`)
      .select<{ id: string; dedupe_key: string }[]>('id', 'dedupe_key');

  async function walk(
    name: WayName,
    owner: () => number | Promise<number>,
    act: () => Promise<unknown>,
  ): Promise<void> {
    const way: Way = WAYS[name];
    const known = new Set((await eventsOf(way)).map(({ id }) => id));
    const told = new Set(
      (await knex()('reminders_deliveries').select<{ id: string }[]>('id')).map(({ id }) => id),
    );
    await act();
    const userId = await owner();
    const events = (await eventsOf(way)).filter(({ id }) => !known.has(id));
    expect([name, events.map(({ action }) => action)]).toEqual([name, way.actions]);
    // Of the CMS the actor is who typed it.
    if (/^(identity|me)\./.test(way.operation)) {
      const whose = events.map(({ actor_id: by, row_ids: rows }) => [by, rows]);
      for (const one of whose) expect(one).toEqual([String(userId), JSON.stringify([String(userId)])]);
    }
    const notices = (await noticesTo(userId)).filter(({ id }) => !told.has(id));
    const kinds = notices.map(({ dedupe_key: key }) => /^[\w-]+:([a-z-]+) /.exec(key)?.[1]);
    expect([name, kinds]).toEqual([name, way.told === null ? [] : [way.told]]);
  }

  async function mailed(email: string, shape: RegExp): Promise<string> {
    for (let i = 0; i < 300; i += 1) {
      const where = `/control/mail?to=${encodeURIComponent(email)}`;
      const { text } = await send(world().stack.simulatorUrl, 'GET', where);
      const found = shape.exec(text)?.[1];
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`nothing like ${String(shape)} was mailed to ${email}`);
  }

  async function makePasskey(by: Browser, page: Page, key: Passkey = softwarePasskey()): Promise<Page> {
    const asked = passkeyForm(page, 'create');
    if (!asked) throw new Error(`no passkey is asked for at ${page.url.href}`);
    const made = key.register(asked.options, { origin: url(), rpId: 'localhost' });
    return post(by, asked.form, { credential: JSON.stringify(made) });
  }

  return {
    ...{ url, agent, userOf, walk, mailed, makePasskey },
    elsewhere: async (show) => {
      const [other, asked] = [browser(url()), codeRequest(url())];
      const done = await show(other, await other.go(asked.url));
      return tokensIn(await codeGrant(url(), asked, done.url.searchParams.get('code') ?? ''));
    },
    isIn: async ({ access }) => (await send(url(), 'GET', '/api/me', { token: access })).status === 200,
    invited: async (email) => {
      const body = { email, fullName: 'Subira Atieno', role: 'front-desk', language: 'en' };
      const reply = await world().as('admin1', 'POST', '/api/staff/invitations', { body });
      expect([reply.status, at(reply, 'error.code')]).toEqual([201, undefined]);
      return mailed(email, /invitation#([0-9a-f]{64})/);
    },
    firstSignIn: async (email) => {
      const own = agent();
      const enrol = await submit(own, await own.go('/account?door=staff'), email, PASSWORD);
      expect(enrol.url.pathname).toMatch(/\/enrol$/);
      return { agent: own, enrol };
    },
    registered: async (phone) => {
      const own = agent();
      const before = (await codesOn(world().stack, phone)).length;
      const asked = await post(own, mainForm(await own.go('/account'))!, { phone });
      const code = await nextCode(world().stack, phone, before);
      const form = await post(own, mainForm(asked)!, { code });
      expect(csrfIn(form)).not.toBe('');
      const fields = { name: 'Pendo Atieno', terms: 'agreed', language: 'en' };
      // Of several clinics nobody is put into one without a word, nor into one that is not there.
      for (const clinic of ['', 'nowhere']) {
        const asked = await post(own, mainForm(form)!, { ...fields, clinic });
        expect([asked.status, asked.text.includes('Please choose your clinic.')]).toEqual([400, true]);
      }
      const known = { ...fields, clinic: world().rows.clinic.P };
      return { agent: own, offer: await post(own, mainForm(form)!, known) };
    },
  };
}
