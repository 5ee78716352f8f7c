import { PDF } from '../../../../tests/support/papers';
import { ORIGIN } from '../../../../tests/support/staff-world';
import { providerWorld, vettedDoctor, type ProviderWorld } from '../../../../tests/support/provider-world';
import { ContentRefused } from '../../../../src/kernel/content';
import type { ContentRow } from '../../../../src/strapi/watch-content';
import practitioner from '../../../../src/api/practitioner/content-types/practitioner/schema.json';
import { LICENCE_BODIES } from '../providers/domain/details';
import { renew, showPaper } from './use-cases/own-licence';
import { licenceCheck, practitionerWatch } from './watch-practitioners';

let world: ProviderWorld;
let vetted: number;

beforeEach(async () => {
  world = await providerWorld();
  const admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
  ({ practitionerId: vetted } = await vettedDoctor(world, admin));
  await world.knex('practitioners').insert([
    { id: 50, document_id: 'typed', full_name: 'T', clinic_id: 1, active: true },
    { id: 51, document_id: 'other', full_name: 'O', clinic_id: 2, active: true },
  ]);
});
afterEach(() => world.drop());

const row = (id: number, licenceNumber: string | null, licenceBody: string | null = 'KMPDC'): ContentRow => ({
  ...{ id, licenceNumber, licenceBody },
});
/** What the CMS would say at a field, or `fine`. */
async function saved(before: ContentRow | null, after: ContentRow | null): Promise<string> {
  const { changed } = practitionerWatch(world.licences.licences);
  try {
    await world.knex.transaction((trx) => changed(trx, { before, after }));
    return 'fine';
  } catch (error) {
    if (error instanceof ContentRefused) return error.problem.field;
    throw error;
  }
}
const keys = () => world.knex('identity_licences').orderBy('practitioner_id').pluck<string[]>('licence_key');

it('a licence typed in the CMS is held against all, vetted or typed, however it is written', async () => {
  expect(await saved(null, row(50, 'a 10231'))).toBe('licenceNumber');
  expect(await saved(null, row(50, 'a 10231', 'NCK'))).toBe('fine');
  expect(await saved(null, row(51, 'A.10231', 'NCK'))).toBe('licenceNumber');
  expect(await keys()).toEqual(['KMPDC:A10231', 'NCK:A10231']);
});

it('may be corrected, taken away and deleted with its row, and is then free', async () => {
  await saved(null, row(50, 'B-1'));
  expect(await saved(row(50, 'B-1'), row(50, 'B-2'))).toBe('fine');
  expect(await saved(null, row(51, 'B-1'))).toBe('fine');
  expect(await saved(row(50, 'B-2'), row(50, 'B-1'))).toBe('licenceNumber');
  expect(await saved(row(50, 'B-2'), row(50, null))).toBe('fine');
  expect(await saved(row(51, 'B-1'), null)).toBe('fine');
  expect(await saved(row(50, null), row(50, 'b1'))).toBe('fine');
});

it('one that was vetted is neither changed nor deleted there, also when it is over or was given free', async () => {
  const stands = row(vetted, 'A-10231');
  const tries = async () => [
    await saved(stands, row(vetted, 'C-1')),
    await saved(stands, row(vetted, null, null)),
    await saved(stands, row(vetted, 'A-10231', 'NCK')),
    await saved(stands, null),
  ];
  const refused = ['licenceNumber', 'licenceNumber', 'licenceNumber', 'active'];
  expect(await tries()).toEqual(refused);
  await world.knex('identity_licences').update({ ends: '2020-01-01', left_on: '2020-01-01' });
  expect(await tries()).toEqual(refused);
  // What has nothing to do with it is saved.
  expect(await saved(stands, { ...stands, bio: 'Kept' })).toBe('fine');
});

it('an account that was vetted with its practitioner is not moved to another one', async () => {
  const stands = { ...row(vetted, 'A-10231'), user: { id: 7 } };
  expect(await saved(stands, { ...stands, user: null })).toBe('user');
  expect(await saved(stands, { ...stands, user: { id: 8 } })).toBe('user');
  await world.knex('identity_licences').update({ ends: '2020-01-01' });
  expect(await saved(stands, { ...stands, user: null })).toBe('user');
  // Who has none yet is given one, and who was never vetted may be given another.
  expect(await saved({ ...stands, user: null }, stands)).toBe('fine');
  const typed = { ...row(50, 'T-9'), user: { id: 9 } };
  expect(await saved(null, typed)).toBe('fine');
  expect(await saved(typed, { ...typed, user: null })).toBe('fine');
});

it('what was handed in for one that nobody vetted goes with its row, and its papers', async () => {
  const { userId } = await world.addPerson({ email: 't@mail.test', role: 'practitioner', clinicId: 1 });
  await world.knex('practitioners').where({ id: 50 }).update({ user_id: userId });
  const before = await world.knex('identity_provider_papers').pluck<string[]>('id');
  const paper = { kind: 'licence', bytes: PDF, contentType: 'application/pdf' } as const;
  await showPaper(world.licences, userId, paper, ORIGIN);
  const asked = { body: 'KMPDC', number: 'T-1', ends: '2028-12-31', language: 'en' } as const;
  await renew(world.licences, userId, asked, ORIGIN);
  expect(await saved(row(50, null, null), null)).toBe('fine');
  expect(await world.knex('identity_licence_renewals')).toEqual([]);
  expect(await world.knex('identity_provider_papers').pluck<string[]>('id')).toEqual(before);
});

it('a row from before bodies were written down is completed by what was vetted, and by nothing else', async () => {
  const old = row(vetted, 'A-10231', null);
  expect(licenceCheck(old)?.field).toBe('licenceBody');
  expect(await saved(old, row(vetted, 'A-10231', 'NCK'))).toBe('licenceNumber');
  expect(await saved(old, row(vetted, 'a 10231'))).toBe('fine');
  expect(await keys()).toEqual(['KMPDC:A10231']);
});

it('a number says who gave it, and has a figure or a letter', () => {
  expect(licenceCheck({ licenceNumber: 'A1', licenceBody: null })?.field).toBe('licenceBody');
  expect(licenceCheck({ licenceNumber: ' - ', licenceBody: 'NCK' })?.field).toBe('licenceNumber');
  expect(licenceCheck({ licenceNumber: 'A1', licenceBody: 'NCK' })).toBeNull();
  expect(licenceCheck({ licenceNumber: null })).toBeNull();
});

it('the CMS offers the bodies that an application offers', () => {
  expect(practitioner.attributes.licenceBody.enum).toEqual([...LICENCE_BODIES]);
});
