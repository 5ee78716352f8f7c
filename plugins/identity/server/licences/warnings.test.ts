import { providerWorld, vettedDoctor, type ProviderWorld } from '../../../../tests/support/provider-world';
import type { Principal } from '../../../../src/access/principal';
import { watchAll, watchLicence } from './use-cases/watch-licence';

const ENDS = '2027-06-30';
const MONTH = '2027-05-31T03:00:00.000Z';
const WEEK = '2027-06-23T03:00:00.000Z';
const OVER = '2027-07-01T03:00:00.000Z';
let world: ProviderWorld;
let doctor: Principal;

beforeEach(async () => {
  world = await providerWorld();
  const admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
  await world.addPerson({ email: 'admin@elsewhere.test', role: 'clinic-admin', clinicId: 2 });
  ({ doctor } = await vettedDoctor(world, admin, { expires: ENDS }));
  world.mails.splice(0);
});
afterEach(() => world.drop());

const told = () => world.mails.map(({ kind, email }) => `${kind} ${email}`);
const at = async (instant: string): Promise<string[]> => {
  world.mails.splice(0);
  world.clock.set(new Date(instant));
  await world.runJobs();
  return told();
};
const SOON = ['licence-ends zuri@mail.test', 'colleague-licence-ends admin@amani.test'];
const GONE = ['licence-over zuri@mail.test', 'colleague-licence-over admin@amani.test'];

describe('of the end of a licence', () => {
  it('practitioner and admins are told a month and a week before and when it is over, each once', async () => {
    expect(await at('2027-05-31T02:59:59.000Z')).toEqual([]);
    expect(await at(MONTH)).toEqual(SOON);
    expect(await at('2027-06-22T20:00:00.000Z')).toEqual([]);
    expect(await at(WEEK)).toEqual(SOON);
    expect(await at('2027-06-30T20:00:00.000Z')).toEqual([]);
    expect(await at(OVER)).toEqual(GONE);
    expect(await at('2029-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('a jump over both days tells the latest alone, and a clock that goes back tells nothing again', async () => {
    expect(await at('2027-06-25T00:00:00.000Z')).toEqual(SOON);
    expect(await at(MONTH)).toEqual([]);
    expect(await at(WEEK)).toEqual([]);
    expect(await at('2030-01-01T00:00:00.000Z')).toEqual(GONE);
  });

  it('nothing is told twice, by the night nor by jobs run again', async () => {
    await at(WEEK);
    world.mails.splice(0);
    const { id } = await world.knex('identity_licences').first<{ id: string }>('id');
    for (let night = 0; night < 2; night += 1) {
      await world.knex.transaction((trx) => watchAll(world.licences, trx, world.clock.now()));
      await world.runJobs();
    }
    const again = () =>
      world.knex.transaction((trx) => watchLicence(world.licences, trx, { licenceId: id, ends: ENDS }));
    await again();
    await again();
    expect(told()).toEqual([]);
  });

  it('the night finds an end that no job watches, such as one from before there were any', async () => {
    await world.knex('kernel_jobs').delete();
    expect(await at('2027-06-01T00:00:00.000Z')).toEqual([]);
    await world.knex.transaction((trx) => watchAll(world.licences, trx, world.clock.now()));
    await world.runJobs();
    expect(told()).toEqual(SOON);
    // And from there on it is watched.
    expect(await at(WEEK)).toEqual(SOON);
  });

  it('what a warning says is in the language of each, with the number of visits booked beyond', async () => {
    await world.knex('clinics').where({ id: 1 }).update({ default_language: 'sw' });
    await at(MONTH);
    expect(world.mails.map(({ language, values }) => [language, values['until'], values['visits']])).toEqual([
      ['en', '30 Jun 2027', undefined],
      ['sw', '30 Jun 2027', '3'],
    ]);
    for (const { about } of world.mails) expect(about.length).toBeLessThanOrEqual(64);
    expect(new Set(world.mails.map(({ about }) => about)).size).toBe(2);
  });

  it('who left or is shut out is not warned; who comes back is, by the night', async () => {
    await world.knex('practitioners').update({ active: false });
    expect(await at(MONTH)).toEqual([]);
    await world.knex('practitioners').update({ active: true });
    await world.knex('up_users').where({ id: doctor.userId }).update({ blocked: true });
    await world.knex.transaction((trx) => watchAll(world.licences, trx, world.clock.now()));
    await world.runJobs();
    expect(told()).toEqual(['colleague-licence-ends admin@amani.test']);
  });

  it('another end has warnings of its own, and the one before it none any more', async () => {
    await at(MONTH);
    await world.knex('identity_licences').update({ ends: '2028-06-30', told: 'none' });
    expect(await at(OVER)).toEqual([]);
    await world.knex.transaction((trx) => watchAll(world.licences, trx, new Date('2028-06-01T00:00:00Z')));
    expect(await at('2028-06-01T00:00:00.000Z')).toEqual(SOON);
  });

  it('warnings and mails are one transaction: what fails is told later', async () => {
    const { staff } = world;
    const queue = jest.spyOn(staff.mailer(), 'queue').mockRejectedValueOnce(new Error('killed'));
    expect(await at(MONTH)).toEqual([]);
    expect(await world.knex('identity_licences').pluck<string[]>('told')).toEqual(['none']);
    queue.mockRestore();
    expect(await at('2027-05-31T03:01:00.000Z')).toEqual(SOON);
  });
});
