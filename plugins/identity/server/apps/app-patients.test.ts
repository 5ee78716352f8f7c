import { systemOrigin } from '../../../../src/kernel/audit';
import { AMINA, DESK, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { SESSION } from '../../../../tests/support/principal';
import { findAccount } from '../issuer/accounts';
import { PAYLOADS_TABLE } from '../issuer/adapter';
import { insertLink } from '../links/store/links';
import { endRecordLink } from '../links/use-cases/end-link';
import { appPatientStore, type AppPatients } from './app-patients';
import { mustChooseRecord } from './record-choice';

const CHILD = { patientId: 41, document: 'child-document' };
const SISTER = { patientId: 42, document: 'sister-document' };
const GROWN_UP = new Date('2030-06-07T21:00:00Z');
let world: PhoneWorld;
let patients: AppPatients;
let subject: string;

beforeEach(async () => {
  world = await phoneWorld();
  patients = appPatientStore(() => world.clock.now(), Date.now);
  subject = (await world.knex('up_users').where({ id: AMINA.userId }).first('document_id')).document_id;
  for (const { patientId, document } of [CHILD, SISTER]) {
    await world.knex('patients').insert({
      ...{
        id: patientId,
        document_id: document,
        full_name: 'Yusra',
        language: 'en',
        active: true,
        clinic_id: 1,
      },
    });
  }
});
afterEach(() => world.drop());

async function link(patientId: number): Promise<string> {
  const id = `link-${patientId}`;
  const made = { id, kind: 'parent', patientId, userId: AMINA.userId, clinicId: 1, until: GROWN_UP } as const;
  const how = { confirmedBy: DESK.userId, now: world.clock.now() };
  await world.knex.transaction((trx) => insertLink(trx, made, how));
  return id;
}
/** An app that was let in, to another's record or to one's own. */
async function letIn(grantId: string, record: { patientId: number; document: string } | null): Promise<void> {
  const row = { account_id: subject, client_id: 'app-1', payload: '{}', expires_at: 4_000_000_000 };
  await world.knex(PAYLOADS_TABLE).insert({ ...row, kind: 'Grant', id: grantId });
  await world.knex(PAYLOADS_TABLE).insert({ ...row, kind: 'RefreshToken', id: grantId, grant_id: grantId });
  if (!record) return;
  const { patientId, document: id } = record;
  await patients.note(world.knex, grantId, { patientId, id, name: 'Yusra', tie: 'parent' });
}
const held = () => world.knex(PAYLOADS_TABLE).orderBy(['id', 'kind']).pluck<string[]>('id');
const mustChoose = (grantId?: string, scope = 'patient/Observation.rs') =>
  mustChooseRecord({ patients, reading: () => world.knex }, { subject, grantId, scopes: ['openid', scope] });

it('who is ended as a guardian loses the apps that were let in to that record, at once, and no others', async () => {
  const id = await link(CHILD.patientId);
  await link(SISTER.patientId);
  await letIn('child', CHILD);
  await letIn('own', null);
  await letIn('sister', SISTER);
  const clerk = {
    ...({ role: 'front-desk', userId: DESK.userId, clinicId: 1, patientId: null } as const),
    ...({ practitionerId: null, language: 'en', session: SESSION } as const),
  };
  await endRecordLink(world.links, clerk, id, systemOrigin('test'));
  expect(await held()).toEqual(['own', 'own', 'sister', 'sister']);
});

it('whose record it is has to be said where there are several, and of whoever asks for one alone', async () => {
  expect(await mustChoose()).toBe(false);
  await link(CHILD.patientId);
  expect(await mustChoose()).toBe(true);
  expect(await mustChoose(undefined, 'launch/patient')).toBe(true);
  expect(await mustChoose(undefined, 'fhirUser')).toBe(false);
});

it('it is asked again once the record that an app had may not be given any more', async () => {
  await link(CHILD.patientId);
  await letIn('child', CHILD);
  await letIn('own', null);
  world.clock.set(GROWN_UP);
  const account = await findAccount(world.knex, { subject });
  expect(account && (await patients.of(world.knex, 'child', account))).toBeNull();
  expect([await mustChoose('child'), await mustChoose('own')]).toEqual([true, false]);
});
