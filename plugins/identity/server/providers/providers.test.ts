import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { outcomeOf } from '../../../../tests/support/factors';
import { PDF, PNG } from '../../../../tests/support/papers';
import { providerWorld, type ProviderWorld } from '../../../../tests/support/provider-world';
import { ORIGIN, STAFF_PASSWORD } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { acceptInvitation } from '../staff/use-cases/accept-invitation';
import { KEEP_IDLE_MS, KEEP_UNCONFIRMED_MS, LINK_LIFE_MS, TOKEN_LIFE_MS } from './domain/application';
import { confirm } from './use-cases/confirm';
import { correct, handIn, ownApplication, putPaper } from './use-cases/own-application';
import { sweepPapers } from '../papers/use-cases/sweep-papers';
import { applicationOf, decide, paperOf, type Decision } from './use-cases/vet';

let world: ProviderWorld;
let admin: Principal;

beforeEach(async () => {
  world = await providerWorld();
  admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const later = (ms: number): void => {
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + ms);
};
const own = (token: string | null) => ownApplication(world.providers, token);
const put = async (token: string, bytes = PDF, contentType = 'application/pdf') =>
  putPaper(world.providers, await own(token), { kind: 'licence', bytes, contentType }, ORIGIN);
const files = (): string[] => readdirSync(world.folder);
const decision = async (id: string, asked: object, by = admin): Promise<string> => {
  const row = await world.knex('identity_provider_applications').where({ id }).first<{ version: number }>();
  return outcomeOf(decide(world.providers, by, id, { version: row.version, ...asked } as Decision, ORIGIN));
};
const APPROVE = { decision: 'approve', expires: '2027-12-31' };
const REFUSE = { decision: 'refuse', reason: 'The licence cannot be read' };

describe('a registration', () => {
  it('is answered and worked for alike, whether the address is known or not; its owner is told', async () => {
    await world.addPerson({ email: 'known@mail.test', role: 'front-desk', clinicId: 2 });
    await world.apply({ email: 'first@mail.test' });
    world.mails.splice(0);
    const statements: string[] = [];
    world.knex.on('query', ({ sql }: { sql: string }) => void statements.push(sql));
    await world.apply({ email: 'unknown@mail.test' });
    const unknown = statements.splice(0);
    await world.apply({ email: 'known@mail.test' });
    expect(statements).toEqual(unknown);
    expect(world.mails.map(({ kind, values }) => [kind, values['link'] === ''])).toEqual([
      ['provider-confirm', false],
      ['provider-account-elsewhere', true],
    ]);
  });

  it('opens no account, keeps nothing readable, and is confirmed once', async () => {
    await world.apply();
    const link = world.token();
    const token = await world.confirmed();
    expect(await outcomeOf(confirm(world.providers, { token: link }, ORIGIN))).toBe('application_link_over');
    expect(await outcomeOf(own(link))).toBe('unauthenticated');
    expect(await outcomeOf(own(null))).toBe('unauthenticated');
    const { application } = await own(token);
    // Rows have their own id where there is no token: it opens nothing.
    expect(await outcomeOf(own(application.id))).toBe('unauthenticated');
    expect(await world.knex('up_users').where({ email: 'zuri@mail.test' })).toEqual([]);
    const stored = JSON.stringify(await world.knex('identity_provider_applications'));
    for (const secret of [link, token, 'zuri@mail', 'Achieng', '254712345678', '10231']) {
      expect([secret, stored.includes(secret)]).toEqual([secret, false]);
    }
  });

  it('ends with its link, and a token with its time', async () => {
    await world.apply();
    const link = world.token();
    later(LINK_LIFE_MS + 1);
    expect(await outcomeOf(confirm(world.providers, { token: link }, ORIGIN))).toBe('application_link_over');
    await world.apply();
    const token = await world.confirmed();
    later(TOKEN_LIFE_MS + 1);
    expect(await outcomeOf(own(token))).toBe('unauthenticated');
  });

  it('made again goes on with the first one, under a new token', async () => {
    const { id, token } = await world.handedIn();
    await world.apply({ fullName: 'Somebody Else' });
    const next = await world.confirmed();
    const { application } = await own(next);
    expect(application).toMatchObject({ id, state: 'in-review', details: { fullName: 'Zuri Achieng' } });
    expect(await outcomeOf(own(token))).toBe('unauthenticated');
    expect(await world.knex('identity_provider_applications')).toHaveLength(1);
  });

  it('is not confirmed by an address that got an account meanwhile', async () => {
    await world.apply();
    const link = world.token();
    await world.addPerson({ email: 'zuri@mail.test', role: 'front-desk', clinicId: 2 });
    expect(await outcomeOf(confirm(world.providers, { token: link }, ORIGIN))).toBe('application_link_over');
  });

  it('names a licence that is good today, in the calendar of the clinic, also when it is corrected', async () => {
    world.clock.set(new Date('2026-11-26T20:59:00Z'));
    expect(await outcomeOf(world.apply({ expires: '2026-11-25' }))).toBe('licence_over');
    await world.apply({ expires: '2026-11-26' });
    world.clock.set(new Date('2026-11-26T21:00:00Z'));
    const mine = await own(await world.confirmed());
    const { details } = mine.application;
    expect(await outcomeOf(correct(world.providers, mine, details, ORIGIN))).toBe('licence_over');
    expect(await world.knex('identity_provider_applications')).toHaveLength(1);
  });

  it('five a day go to one address', async () => {
    for (let i = 0; i < 5; i += 1) await world.apply();
    expect(await outcomeOf(world.apply())).toMatch(/^too_many_requests/);
  });
});

describe('a paper', () => {
  it('lies sealed in its folder and opens for the clinic only, byte by byte', async () => {
    const { id } = await world.handedIn();
    for (const name of files()) {
      expect(readFileSync(path.join(world.folder, name)).includes('Catalog')).toBe(false);
    }
    const seen = await applicationOf(world.providers, admin, id);
    expect((await paperOf(world.providers, seen, 'identity')).bytes).toEqual(PDF);
    const other = await world.addPerson({ email: 'a@tumaini.test', role: 'clinic-admin', clinicId: 2 });
    expect(await outcomeOf(applicationOf(world.providers, other, id))).toBe('not_found');
  });

  it('is of the type that it claims, and no other', async () => {
    await world.apply();
    const token = await world.confirmed();
    expect(await outcomeOf(put(token, PNG, 'application/pdf'))).toBe('paper_type');
    expect(await outcomeOf(put(token, Buffer.from('<svg/>'), 'image/png'))).toBe('paper_type');
    expect(files()).toEqual([]);
    await put(token, PNG, 'image/png');
    expect((await own(token)).papers).toMatchObject([{ kind: 'licence', contentType: 'image/png' }]);
  });

  it('has its file before its row; what no row knows is swept once it is an hour old', async () => {
    await world.apply();
    const token = await world.confirmed();
    await put(token);
    const [first = ''] = files();
    // The process dies before the row is written.
    jest.spyOn(world.providers.papers, 'put').mockRejectedValueOnce(new Error('killed'));
    await expect(put(token, PNG, 'image/png')).rejects.toThrow('killed');
    expect(files()).toHaveLength(2);
    expect((await own(token)).papers).toMatchObject([{ contentType: 'application/pdf' }]);
    await sweepPapers(world.providers);
    expect(files()).toHaveLength(2);
    const old = new Date(Date.now() - 2 * 60 * 60_000);
    for (const name of files()) utimesSync(path.join(world.folder, name), old, old);
    await sweepPapers(world.providers);
    expect(files()).toEqual([first]);
  });

  it('is neither changed nor added once it was handed in, and must be there before', async () => {
    const { token } = await world.handedIn();
    expect(await outcomeOf(put(token))).toBe('application_in_review');
    await world.apply({ email: 'other@mail.test' });
    const other = await world.confirmed();
    await put(other);
    expect(await outcomeOf(handIn(world.providers, await own(other), ORIGIN))).toBe('papers_missing');
  });
});

describe('a decision', () => {
  it('that approves makes practitioner and invitation, and from it the account', async () => {
    const { id, token } = await world.handedIn();
    expect(await decision(id, APPROVE)).toBe('fine');
    expect(await world.knex('practitioners')).toMatchObject([
      { full_name: 'Zuri Achieng', clinic_id: 1, user_id: null, licence_number: 'A-10231' },
    ]);
    expect(world.mails.at(-1)).toMatchObject({ kind: 'staff-invitation', email: 'zuri@mail.test' });
    await acceptInvitation(world.staff, { token: world.token(), password: STAFF_PASSWORD }, ORIGIN);
    expect((await world.knex('practitioners').first()).user_id).not.toBeNull();
    expect(await outcomeOf(put(token))).toBe('application_decided');
    expect(await decision(id, REFUSE)).toBe('application_decided');
  });

  it('that refuses says why to the applicant alone, who corrects and hands in again', async () => {
    const { id } = await world.handedIn();
    expect(await decision(id, REFUSE)).toBe('fine');
    const mail = world.mails.at(-1);
    expect([mail?.kind, JSON.stringify(mail).includes('cannot be read')]).toEqual([
      'provider-refused',
      false,
    ]);
    expect(JSON.stringify(await world.knex('identity_provider_applications'))).not.toContain('be read');
    const token = await world.confirmed();
    expect((await own(token)).application).toMatchObject({ state: 'refused', reason: REFUSE.reason });
    await put(token, PNG, 'image/png');
    await handIn(world.providers, await own(token), ORIGIN);
    expect(await decision(id, APPROVE)).toBe('fine');
  });

  it('is about what was looked at, by an admin of that clinic, never about oneself', async () => {
    const { id } = await world.handedIn();
    expect(await decision(id, { ...APPROVE, version: 1 })).toBe('stale_version');
    expect(await decision(id, { ...APPROVE, expires: '2026-11-25' })).toBe('licence_over');
    const other = await world.addPerson({ email: 'a@tumaini.test', role: 'clinic-admin', clinicId: 2 });
    expect(await decision(id, APPROVE, other)).toBe('not_found');
    const desk = await world.addPerson({ email: 'd@amani.test', role: 'front-desk', clinicId: 1 });
    expect(await decision(id, REFUSE, desk)).toBe('forbidden');
    const oneself = await world.addPerson({ email: 'zuri@mail.test', role: 'clinic-admin', clinicId: 1 });
    expect(await decision(id, APPROVE, oneself)).toBe('vetting_oneself');
    await world
      .knex('up_users')
      .where({ id: oneself.userId })
      .update({ email: 'z2@mail.test', full_name: 'Achieng Zuri' });
    expect(await decision(id, APPROVE, oneself)).toBe('vetting_oneself');
    expect(await world.knex('practitioners')).toEqual([]);
  });

  it('gives a licence to one practitioner, whatever the clinic and the spelling', async () => {
    const { id } = await world.handedIn();
    expect(await decision(id, APPROVE)).toBe('fine');
    const other = await world.addPerson({ email: 'a@tumaini.test', role: 'clinic-admin', clinicId: 2 });
    const second = await world.handedIn({ email: 'b@mail.test', clinic: 'clinic-2', number: 'a 10231' });
    expect(await decision(second.id, APPROVE, other)).toBe('licence_taken');
    expect(await world.knex('practitioners')).toHaveLength(1);
    expect(await world.knex('identity_invitations')).toHaveLength(1);
  });
});

it('applications go when their time is over, with their papers; who waits or was approved stays', async () => {
  const { id } = await world.handedIn();
  const approved = await world.handedIn({ email: 'b@mail.test', number: 'B-1' });
  await decision(approved.id, APPROVE);
  await world.apply({ email: 'idle@mail.test' });
  await put(await world.confirmed());
  await world.apply({ email: 'never@mail.test' });
  const { applications } = world.providers;
  const sweep = (ms: number) =>
    world.knex.transaction((trx) =>
      applications.sweep(trx, {
        unconfirmed: Date.now() + ms - KEEP_UNCONFIRMED_MS,
        idle: Date.now() + ms - KEEP_IDLE_MS,
      }),
    );
  const left = () => world.knex('identity_provider_applications').orderBy('id').pluck<string[]>('state');
  await sweep(KEEP_UNCONFIRMED_MS + 1000);
  expect((await left()).sort()).toEqual(['approved', 'confirmed', 'in-review']);
  await sweep(KEEP_IDLE_MS + 1000);
  expect((await left()).sort()).toEqual(['approved', 'in-review']);
  expect((await world.knex('identity_provider_papers').where({ application_id: id })).length).toBe(3);
  expect(await world.knex('identity_provider_papers')).toHaveLength(6);
});

it('tells the admins of the clinic once for each hand-in that an application waits, and nothing of whose', async () => {
  await world.addPerson({ email: 'desk@amani.test', role: 'front-desk', clinicId: 1 });
  await world.addPerson({ email: 'admin@elsewhere.test', role: 'clinic-admin', clinicId: 2 });
  const waiting = () => world.mails.filter(({ kind }) => kind === 'provider-waiting');
  const { id, token } = await world.handedIn();
  expect(waiting().map(({ email }) => email)).toEqual(['admin@amani.test']);
  for (const secret of ['zuri@mail', 'Achieng', '254712345678', '10231', token])
    expect(JSON.stringify(waiting())).not.toContain(secret);
  expect(await outcomeOf(own(token).then((mine) => handIn(world.providers, mine, ORIGIN)))).toBe(
    'application_in_review',
  );
  expect(waiting()).toHaveLength(1);
  expect(await decision(id, REFUSE)).toBe('fine');
  await put(token);
  await handIn(world.providers, await own(token), ORIGIN);
  expect(new Set(waiting().map(({ about }) => about)).size).toBe(2);
  for (const { about } of waiting()) expect(about.length).toBeLessThanOrEqual(64);
});
