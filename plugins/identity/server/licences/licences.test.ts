import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { outcomeOf } from '../../../../tests/support/factors';
import { PDF, PNG } from '../../../../tests/support/papers';
import { providerWorld, vettedDoctor, type ProviderWorld } from '../../../../tests/support/provider-world';
import { ORIGIN } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { sweepPapers } from '../papers/use-cases/sweep-papers';
import { decide, paperOf } from '../providers/use-cases/vet';
import { KEEP_IDLE_MS } from './domain/renewal';
import { decideOnRenewal, renewalOf, type Decision } from './use-cases/decide-renewal';
import { ownLicence, renew, showPaper } from './use-cases/own-licence';
import { releaseLicence } from './use-cases/release-licence';

let world: ProviderWorld;
let admin: Principal;
let elsewhere: Principal;
let doctor: Principal;
let practitioner: { practitionerId: number; documentId: string };

beforeEach(async () => {
  world = await providerWorld();
  admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
  elsewhere = await world.addPerson({ email: 'a@tumaini.test', role: 'clinic-admin', clinicId: 2 });
  ({ doctor, ...practitioner } = await vettedDoctor(world, admin));
  world.mails.splice(0);
  world.trail.splice(0);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const NEXT = { body: 'KMPDC', number: 'A-10231', ends: '2028-12-31', language: 'en' } as const;
const APPROVE = { decision: 'approve', expires: '2028-12-31' } as const;
const REFUSE = { decision: 'refuse', reason: 'The stamp cannot be read' } as const;
const show = (bytes = PDF, contentType = 'application/pdf', by = doctor) =>
  showPaper(world.licences, by.userId, { kind: 'licence', bytes, contentType }, ORIGIN);
const handIn = (asked: Partial<typeof NEXT> | { ends: string } = {}, by = doctor) =>
  renew(world.licences, by.userId, { ...NEXT, ...asked }, ORIGIN);
const standing = async () => (await ownLicence(world.licences, doctor.userId)).renewal;
async function decision(asked: object, by = admin): Promise<string> {
  const row = await world.knex('identity_licence_renewals').first<{ id: string; version: number }>();
  const made = { version: row.version, ...asked } as Decision;
  return outcomeOf(decideOnRenewal(world.licences, by, row.id, made, ORIGIN));
}
const licence = () =>
  world.knex('identity_licences').where({ practitioner_id: practitioner.practitionerId }).first();
const release = (leftOn: string, by = admin) =>
  outcomeOf(releaseLicence(world.licences, by, practitioner.documentId, leftOn, ORIGIN));
const leave = () => world.knex('practitioners').update({ active: false });

describe('a renewal', () => {
  it('that is approved puts another end in force, and the next one is another renewal', async () => {
    await show();
    await handIn();
    expect(await decision(APPROVE)).toBe('fine');
    expect(await licence()).toMatchObject({ ends: '2028-12-31', licence_key: 'KMPDC:A10231', told: 'none' });
    expect(await decision(REFUSE)).toBe('renewal_decided');
    expect(world.mails.map(({ kind, email }) => [kind, email])).toEqual([
      ['renewal-waiting', 'admin@amani.test'],
      ['licence-renewed', 'zuri@mail.test'],
    ]);
    expect(world.trail.map(({ type, action }) => [type, action])).toEqual(
      Array.from({ length: 3 }, () => ['licence-renewal', 'update']),
    );
    expect(await standing()).toBeNull();
    await show();
    expect(await standing()).toMatchObject({ state: 'open', version: 2 });
  });

  it('is handed in with its paper, for longer than before, and not for a day that is past', async () => {
    expect(await outcomeOf(handIn())).toBe('papers_missing');
    await showPaper(
      world.licences,
      doctor.userId,
      { kind: 'certificate', bytes: PDF, contentType: 'application/pdf' },
      ORIGIN,
    );
    expect(await outcomeOf(handIn())).toBe('papers_missing');
    await show();
    expect(await outcomeOf(handIn({ ends: '2027-12-31' }))).toBe('licence_not_longer');
    expect(await outcomeOf(handIn({ ends: '2026-11-25' }))).toBe('licence_over');
    expect((await handIn({ ends: '2028-01-01' })).renewal).toMatchObject({ state: 'in-review' });
    expect(await outcomeOf(show())).toBe('renewal_in_review');
    expect(await outcomeOf(handIn())).toBe('renewal_in_review');
  });

  it('that is refused says why to the practitioner alone, who hands in again', async () => {
    await show();
    await handIn();
    expect(await decision(REFUSE)).toBe('fine');
    expect(JSON.stringify(world.mails)).not.toContain('stamp');
    expect(JSON.stringify(await world.knex('identity_licence_renewals'))).not.toContain('stamp');
    expect(await standing()).toMatchObject({ state: 'refused', reason: REFUSE.reason });
    expect((await licence()).ends).toBe('2027-12-31');
    await show(PNG, 'image/png');
    await handIn();
    expect(await decision(APPROVE)).toBe('fine');
  });

  it('is decided about what was looked at, by an active admin of that clinic, never by oneself', async () => {
    await show();
    await handIn();
    expect(await decision({ ...APPROVE, version: 2 })).toBe('stale_version');
    expect(await decision({ ...APPROVE, expires: '2027-12-31' })).toBe('licence_not_longer');
    expect(await decision(APPROVE, elsewhere)).toBe('not_found');
    const desk = await world.addPerson({ email: 'd@amani.test', role: 'front-desk', clinicId: 1 });
    expect(await decision(APPROVE, desk)).toBe('forbidden');
    await world.knex('up_users_role_lnk').where({ user_id: doctor.userId }).update({ role_id: 3 });
    expect(await decision(APPROVE, doctor)).toBe('vetting_oneself');
    const namesake = await world.addPerson({ email: 'z@amani.test', role: 'clinic-admin', clinicId: 1 });
    await world.knex('up_users').where({ id: namesake.userId }).update({ full_name: 'Achieng Zuri' });
    expect(await decision(REFUSE, namesake)).toBe('vetting_oneself');
    await world.knex('up_users').where({ id: admin.userId }).update({ blocked: true });
    expect(await decision(APPROVE)).toBe('forbidden');
    expect((await licence()).ends).toBe('2027-12-31');
  });

  it('takes no licence that is another practitioner’s', async () => {
    await vettedDoctor(world, admin, { email: 'other@mail.test', number: 'B-77' });
    await show();
    await renew(world.licences, doctor.userId, { ...NEXT, number: 'b 77' }, ORIGIN);
    expect(await decision(APPROVE)).toBe('licence_taken');
    expect(await licence()).toMatchObject({ ends: '2027-12-31', licence_key: 'KMPDC:A10231' });
  });

  it('and its papers are seen by its clinic only, once it is handed in, and lie sealed', async () => {
    await show();
    const { id = '' } = (await standing()) ?? {};
    expect(await outcomeOf(renewalOf(world.licences, admin, id))).toBe('not_found');
    await handIn();
    const seen = await renewalOf(world.licences, admin, id);
    expect((await paperOf(world.licences, seen, 'licence')).bytes).toEqual(PDF);
    expect(await outcomeOf(renewalOf(world.licences, elsewhere, id))).toBe('not_found');
    const files = readdirSync(world.folder).map((name) => readFileSync(path.join(world.folder, name)));
    expect(files.some((file) => file.includes('Catalog'))).toBe(false);
  });

  it('is for the clinic of its practitioner to decide, also when they have moved there since', async () => {
    await show();
    await handIn();
    await world.knex('practitioners').where({ id: practitioner.practitionerId }).update({ clinic_id: 2 });
    const { id = '' } = (await standing()) ?? {};
    expect(await outcomeOf(renewalOf(world.licences, admin, id))).toBe('not_found');
    expect(await decision(APPROVE)).toBe('not_found');
    expect(await decision(REFUSE, elsewhere)).toBe('fine');
    expect(world.trail.at(-1)).toMatchObject({ type: 'licence-renewal', clinicId: 2 });
    world.mails.splice(0);
    await handIn();
    expect(world.mails.map(({ email }) => email)).toEqual(['a@tumaini.test']);
    expect(await decision(APPROVE, elsewhere)).toBe('fine');
    expect(await licence()).toMatchObject({ ends: '2028-12-31' });
  });

  it('goes with its papers when nobody went on with it; what waits or was approved stays', async () => {
    await show();
    const sweep = () =>
      world.knex.transaction((trx) => world.licences.renewals.sweep(trx, Date.now() + 1000));
    await handIn();
    await sweep();
    expect(await standing()).toMatchObject({ state: 'in-review' });
    await decision(REFUSE);
    await sweep();
    expect(await standing()).toBeNull();
    const left = await world.knex('identity_provider_papers').pluck<string[]>('id');
    expect(left).toHaveLength(3);
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + KEEP_IDLE_MS);
    await sweepPapers({ ...world.providers, now: () => now + KEEP_IDLE_MS });
    expect(readdirSync(world.folder).sort()).toEqual(left.map((one) => `${one}.sealed`).sort());
  });

  it('is for practitioners: others have no licence', async () => {
    expect(await outcomeOf(ownLicence(world.licences, admin.userId))).toBe('not_found');
    expect(await outcomeOf(show(PDF, 'application/pdf', admin))).toBe('not_found');
    expect(await outcomeOf(show(Buffer.from('<svg/>')))).toBe('paper_type');
  });

  it('gives a licence to a practitioner who never had one looked at', async () => {
    await world.knex('identity_licences').delete();
    expect((await ownLicence(world.licences, doctor.userId)).licence).toBeNull();
    await show();
    await handIn({ ends: '2027-01-31' });
    expect(await decision({ ...APPROVE, expires: '2027-01-31' })).toBe('fine');
    expect(await licence()).toMatchObject({ ends: '2027-01-31', licence_key: 'KMPDC:A10231' });
  });
});

describe('a licence of somebody who left', () => {
  it('is given free by an admin of their clinic, not by itself, and once', async () => {
    expect(await release('2026-11-25')).toBe('licence_in_use');
    await leave();
    expect(await release('2026-11-26')).toBe('licence_in_use');
    expect(await release('2026-11-25', elsewhere)).toBe('not_found');
    const former = await world.addPerson({ email: 'was@amani.test', role: 'front-desk', clinicId: 1 });
    expect(await release('2026-11-25', { ...former, role: 'clinic-admin' })).toBe('forbidden');
    const second = await world.handedIn({ email: 'again@mail.test', clinic: 'clinic-2' });
    const approve = async () => {
      const { version } = await world
        .knex('identity_provider_applications')
        .where({ id: second.id })
        .first<{ version: number }>('version');
      return outcomeOf(decide(world.providers, elsewhere, second.id, { ...APPROVE, version }, ORIGIN));
    };
    // Away is not gone.
    expect(await approve()).toBe('licence_taken');
    world.trail.splice(0);
    expect(await release('2026-11-25')).toBe('fine');
    expect(world.trail).toEqual([
      expect.objectContaining({ type: 'licence', ids: [practitioner.documentId] }),
    ]);
    expect(await release('2026-11-25')).toBe('licence_released');
    expect(await licence()).toMatchObject({ ends: '2026-11-25', left_on: '2026-11-25' });
    expect(await approve()).toBe('fine');
  });

  it('that another clinic has taken over since comes back by no renewal', async () => {
    await leave();
    await release('2026-11-25');
    const taker = await vettedDoctor(world, elsewhere, { email: 'again@mail.test', clinic: 'clinic-2' });
    await world.knex('practitioners').where({ id: practitioner.practitionerId }).update({ active: true });
    await show();
    await handIn();
    expect(await decision(APPROVE)).toBe('licence_taken');
    expect(await licence()).toMatchObject({ ends: '2026-11-25', left_on: '2026-11-25' });
    const taken = await world
      .knex('identity_licences')
      .where({ practitioner_id: taker.practitionerId })
      .first();
    expect(taken).toMatchObject({ licence_key: 'KMPDC:A10231', left_on: null });
  });

  it('is theirs again by a renewal, once they are back', async () => {
    await leave();
    await release('2026-11-25');
    await world.knex('practitioners').update({ active: true });
    await show();
    await handIn({ ends: '2027-12-31' });
    expect(await decision({ ...APPROVE, expires: '2027-12-31' })).toBe('fine');
    expect(await licence()).toMatchObject({ ends: '2027-12-31', left_on: null, licence_key: 'KMPDC:A10231' });
  });
});

it('the list has the practitioners of the own clinic with their licences, and what waits', async () => {
  await world
    .knex('practitioners')
    .insert({ document_id: 'other', full_name: 'Z', clinic_id: 2, active: true });
  await world
    .knex('practitioners')
    .insert({ document_id: 'new', full_name: 'N', clinic_id: 1, active: false });
  await show();
  const waiting = (await world.licences.licences.ofClinic(world.knex, 1)).map(({ renewalId }) => renewalId);
  expect(waiting).toEqual([null, null]);
  const { renewal } = await handIn();
  expect(await world.licences.licences.ofClinic(world.knex, 1)).toEqual([
    {
      practitioner: { documentId: practitioner.documentId, fullName: 'Zuri Achieng', isActive: true },
      licence: { body: 'KMPDC', number: 'A-10231', ends: '2027-12-31', leftOn: null },
      renewalId: renewal?.id,
    },
    {
      practitioner: { documentId: 'new', fullName: 'N', isActive: false },
      licence: { body: null, number: null, ends: null, leftOn: null },
      renewalId: null,
    },
  ]);
});
