import {
  ORIGIN,
  STAFF_PASSWORD,
  staffWorld,
  type StaffWorld,
} from '../../../../../tests/support/staff-world';
import { openVisit, type AskedOpenPage } from '../../../../../tests/support/open-visit';
import type { Principal } from '../../../../../src/access/principal';
import { invite } from '../../staff/use-cases/invite';
import { withdrawInvitation } from '../../staff/use-cases/change-invitation';
import type { OpenReply } from '../visit';
import { invitationPage } from './invitation';

const WISH = {
  email: 'zuri@mail.test',
  fullName: 'Zuri Achieng',
  role: 'front-desk',
  language: 'sw',
} as const;
const NOBODYS = '0'.repeat(64);
let world: StaffWorld;
let admin: Principal;

beforeEach(async () => {
  world = await staffWorld();
  admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
});
afterEach(() => world.drop());

async function send(
  fields: Record<string, string>,
  asked: AskedOpenPage = {},
  cookies: Record<string, string> = {},
): Promise<OpenReply> {
  const page = invitationPage(world.staff);
  if (!page.submit) throw new Error('the page takes no form');
  return page.submit(openVisit(fields, asked, cookies));
}
const statusOf = (reply: OpenReply): number => (reply.kind === 'page' ? reply.status : 429);
const accounts = () => world.knex('up_users').where({ email: WISH.email }).select('clinic_id');

describe('the page of an invitation', () => {
  it('shows clinic and role in the language of the invitation, and opens the account with a password', async () => {
    await invite(world.staff, admin, WISH, ORIGIN);
    const token = world.token();
    const shown = await send({ token });
    expect(shown.html).toContain('<html lang="sw">');
    for (const words of ['Amani Clinic', 'mhudumu wa mapokezi', WISH.email, 'Zuri Achieng'])
      expect(shown.html).toContain(words);
    expect(await accounts()).toEqual([]);
    const cookies: Record<string, string> = {};
    const joined = await send({ token, in: 'sw', new_password: STAFF_PASSWORD }, {}, cookies);
    expect([statusOf(joined), await accounts()]).toEqual([200, [{ clinic_id: 1 }]]);
    expect(joined.html).toContain('href="/account?door=staff"');
    // The sign-in that follows speaks the same language.
    expect(cookies).toEqual({ 'daktari.language': 'sw' });
  });

  it('takes the whole link as well as the token, for browsers without scripts', async () => {
    await invite(world.staff, admin, WISH, ORIGIN);
    const shown = await send({ token: ` https://daktari.example/account/invitation#${world.token()} ` });
    expect(shown.html).toContain('Amani Clinic');
  });

  it('says the same of used, withdrawn and invented tokens: what to do, and nothing of what they were', async () => {
    const { id } = await invite(world.staff, admin, WISH, ORIGIN);
    const withdrawn = world.token();
    await withdrawInvitation(world.staff, admin, id, ORIGIN);
    await invite(world.staff, admin, WISH, ORIGIN);
    const used = world.token();
    await send({ token: used, new_password: STAFF_PASSWORD });
    const answers = [];
    for (const token of [withdrawn, used, NOBODYS, 'not a token', '']) {
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }): void => void statements.push(sql);
      world.knex.on('query', note);
      const reply = await send({ token });
      world.knex.off('query', note);
      answers.push([statusOf(reply), reply.html, statements]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(400);
    expect(answers[0]?.[1]).not.toContain('Amani');
  });

  it('refuses a weak password with its reason and leaves the invitation open', async () => {
    await invite(world.staff, admin, WISH, ORIGIN);
    const token = world.token();
    for (const [new_password, words] of [
      ['short', 'angalau'],
      ['Zuri-Achieng-1', 'aria-invalid'],
    ] as const) {
      const refused = await send({ token, in: 'sw', new_password });
      expect([statusOf(refused), refused.html.includes('aria-invalid="true"')]).toEqual([400, true]);
      expect(refused.html.toLowerCase()).toContain(words);
      expect(refused.html).not.toContain(new_password);
    }
    expect(await accounts()).toEqual([]);
    expect(statusOf(await send({ token, new_password: STAFF_PASSWORD }))).toBe(200);
  });

  it('is drawn in the other language, and opens nothing, when only that was asked', async () => {
    await invite(world.staff, admin, WISH, ORIGIN);
    const fields = { token: world.token(), in: 'sw', new_password: STAFF_PASSWORD };
    const other = await send(fields, { switched: true, language: 'en' });
    expect(other.html).toContain('<html lang="en">');
    expect(other.html).toContain('name="in" value="en"');
    expect(await accounts()).toEqual([]);
  });

  it('says why, when the address got an account elsewhere meanwhile', async () => {
    await invite(world.staff, admin, WISH, ORIGIN);
    const token = world.token();
    await world.addPerson({ email: WISH.email, role: 'front-desk', clinicId: 2 });
    const refused = await send({ token, new_password: STAFF_PASSWORD });
    expect(statusOf(refused)).toBe(409);
    expect(refused.html).toContain('role="alert"');
    expect(await accounts()).toEqual([{ clinic_id: 2 }]);
  });
});
