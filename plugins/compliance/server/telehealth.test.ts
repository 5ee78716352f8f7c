import type { Knex } from 'knex';
import { consentBench, type ConsentBench } from '../../../tests/support/consent-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { refusal } from '../../../tests/support/visit-desk';
import { isOwnPatient } from '../../../src/access/own-patients';
import { originOf } from '../../../src/access/audit';
import { askedTelehealth, sayTelehealth } from './use-cases/consent/telehealth';

/** Patient 1 of clinic 1; the account acts for patient 2, as a link of identity says. */
const AMINA = { userId: 101, patientId: 1, clinicId: 1 };
const origin = originOf(null, 'consents.say-telehealth', null, ['own']);

let knex: Knex;
let drop: () => Promise<void>;
let bench: ConsentBench;
let version: string;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await consentBench(knex);
  const link = {
    name: 'link',
    words: 'for whom they act',
    patients: (query: Knex | Knex.Transaction, userId: number) =>
      query
        .queryBuilder()
        .from('patients')
        .select({ patient_id: 'id' })
        .where({ id: userId === 101 ? 2 : 0 }),
  };
  bench.parts.isOwn = (query, oneself, about) => isOwnPatient([link], query, oneself, about);
  version = (await bench.publish(null)).id;
});
afterEach(() => drop());

const asked = async (patient?: string) => (await askedTelehealth(bench.parts, AMINA, patient, 'en')).asked;
const say = (agreed: boolean, patient?: string, shown = version) =>
  sayTelehealth(bench.parts, AMINA, { version: shown, agreed, patient }, origin);
const choices = () =>
  knex('consent_choices').orderBy('id').select('patient_id', 'purpose', 'granted', 'by_user_id', 'relation');

test('a yes is asked for once, under the words of the clinic, and says nothing of all else', async () => {
  expect(await asked()).toMatchObject({ version, title: 'Visits by phone and video', agreed: null });
  await say(true);
  await say(true);
  expect(await asked()).toMatchObject({ agreed: true });
  const kept = await choices();
  expect(kept).toMatchObject([{ patient_id: 1, purpose: 'telehealth', by_user_id: 101, relation: null }]);
  expect(await bench.form(1)).toMatchObject({ answered: false });
  const events = knex('audit_events').where({ operation: 'consents.say-telehealth' }).orderBy('id');
  expect((await events.pluck<string[]>('action')).sort()).toEqual(['read', 'update']);
});

test('a no stays one when the other switches are saved, until a booking is told otherwise', async () => {
  await say(false);
  await bench.choose(1, version, ['sharing']);
  expect(await asked()).toMatchObject({ agreed: false });
  expect(await bench.consenting('telehealth')).toEqual([]);
  const [telehealth] = (await bench.form(1)).purposes;
  expect(telehealth).toMatchObject({ choice: { kind: 'needed', agreed: false } });
  expect(await bench.form(1)).toMatchObject({ answered: true });
  await say(true);
  expect(await bench.consenting('telehealth')).toEqual([1]);
});

test('who acts for a child answers for it, and that is written down; for others there is no such question', async () => {
  await say(true, 'p2');
  expect(await choices()).toMatchObject([{ patient_id: 2, by_user_id: 101, relation: 'acts-for' }]);
  expect(await asked()).toMatchObject({ agreed: null });
  expect(await refusal(asked('p3'))).toBe('404 not_found');
  expect(await refusal(say(true, 'p3'))).toBe('404 not_found');
  expect(await refusal(asked('nobody'))).toBe('404 not_found');
});

test('a text that came meanwhile is shown first, and one that asks again asks again', async () => {
  await say(true);
  await bench.reword('telehealth', 'Visits by phone, video and messages');
  await bench.publish(1, true);
  expect(await refusal(say(true))).toBe('409 consent_version_changed');
  expect(await asked()).toMatchObject({ title: 'Visits by phone, video and messages', agreed: null });
});

test('a clinic that has published nothing asks nothing', async () => {
  await knex('patients').where({ id: 1 }).update({ clinic_id: 2 });
  expect(await asked()).toBeNull();
});
