import { many, outcomeOf, tally } from '../../../../tests/support/factors';
import { PDF } from '../../../../tests/support/papers';
import { temporaryPostgres } from '../../../../tests/support/postgres';
import { providerWorld, vettedDoctor, type ProviderWorld } from '../../../../tests/support/provider-world';
import { ORIGIN } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { decideOnRenewal, type Decision } from './use-cases/decide-renewal';
import { renew, showPaper } from './use-cases/own-licence';
import { releaseLicence } from './use-cases/release-licence';
import { watchLicence } from './use-cases/watch-licence';
import { practitionerWatch } from './watch-practitioners';

const ENDS = '2027-12-31';
let world: ProviderWorld;
let admins: Principal[];
let doctor: Principal;
let documentId: string;

beforeEach(async () => {
  world = await providerWorld(await temporaryPostgres());
  const add = (email: string) => world.addPerson({ email, role: 'clinic-admin', clinicId: 1 });
  admins = [await add('a@amani.test'), await add('b@amani.test')];
  ({ doctor, documentId } = await vettedDoctor(world, admins[0]!, { expires: ENDS }));
  world.mails.splice(0);
});
afterEach(() => world.drop());

const show = () =>
  showPaper(
    world.licences,
    doctor.userId,
    { kind: 'licence', bytes: PDF, contentType: 'application/pdf' },
    ORIGIN,
  );

describe('at the same moment on PostgreSQL', () => {
  it('one of many decisions counts', async () => {
    await show();
    const asked = { body: 'KMPDC', number: 'A-10231', ends: '2028-12-31', language: 'en' } as const;
    const { renewal } = await renew(world.licences, doctor.userId, asked, ORIGIN);
    const { id = '', version = 0 } = renewal ?? {};
    const outcomes = await many(4, (i) => {
      const decision: Decision =
        i < 2
          ? { decision: 'approve', expires: '2028-12-31', version }
          : { decision: 'refuse', reason: 'Cannot be read', version };
      return outcomeOf(decideOnRenewal(world.licences, admins[i % 2] ?? null, id, decision, ORIGIN));
    });
    expect(tally(outcomes)).toEqual({ fine: 1, renewal_decided: 3 });
  });

  it('a warning is told once, whoever looks', async () => {
    const { id: licenceId } = await world.knex('identity_licences').first<{ id: string }>('id');
    world.clock.set(new Date('2027-12-26T09:00:00Z'));
    const outcomes = await many(5, () =>
      outcomeOf(
        world.knex.transaction((trx) => watchLicence(world.licences, trx, { licenceId, ends: ENDS })),
      ),
    );
    expect(tally(outcomes)).toEqual({ fine: 5 });
    // One practitioner and two admins.
    expect(world.mails).toHaveLength(3);
  });

  it('the first paper makes one licence and one renewal', async () => {
    await world.knex('identity_licences').delete();
    const outcomes = await many(4, () => outcomeOf(show()));
    expect(tally(outcomes)).toEqual({ fine: 4 });
    expect(await world.knex('identity_licences')).toHaveLength(1);
    expect(await world.knex('identity_licence_renewals')).toHaveLength(1);
    const renewals = await world.knex('identity_licence_renewals').pluck<string[]>('id');
    expect(await world.knex('identity_provider_papers').whereIn('application_id', renewals)).toHaveLength(1);
  });

  it('a licence is given free once, and of two who type it one has it', async () => {
    await world.knex('practitioners').update({ active: false });
    const released = await many(3, (i) =>
      outcomeOf(releaseLicence(world.licences, admins[i % 2] ?? null, documentId, '2026-11-25', ORIGIN)),
    );
    expect(tally(released)).toEqual({ fine: 1, licence_released: 2 });
    const ids = await world
      .knex('practitioners')
      .insert(['x', 'y'].map((one) => ({ document_id: one, full_name: one, clinic_id: 2, active: true })))
      .returning<{ id: number }[]>('id');
    const { changed } = practitionerWatch(world.licences.licences);
    const typed = await many(2, (i) => {
      const after = { id: ids[i]?.id ?? 0, licenceBody: 'KMPDC', licenceNumber: 'A-10231' };
      return world.knex
        .transaction((trx) => changed(trx, { before: null, after }))
        .then(
          () => 'fine',
          (error: unknown) => (error as Error).name,
        );
    });
    expect(tally(typed)).toEqual({ fine: 1, ContentRefused: 1 });
  });
});
