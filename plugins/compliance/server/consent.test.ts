import type { Knex } from 'knex';
import { staff } from '../../../tests/support/break-glass-bench';
import { consentBench, type ConsentBench } from '../../../tests/support/consent-bench';
import { checkConsent } from '../../../tests/support/consent-cases';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { refusal } from '../../../tests/support/visit-desk';
import { originOf } from '../../../src/access/audit';
import { CONSENTS } from '../../../src/kernel/consent';
import { consentCoverage, consentHistory, consentVersions } from './use-cases/consent/look';
import { chooseConsents } from './use-cases/consent/own';
import { publishConsentText } from './use-cases/consent/publish';

const CHANGE = { en: 'Another laboratory', sw: 'Maabara nyingine' };

let knex: Knex;
let drop: () => Promise<void>;
let bench: ConsentBench;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
});
afterEach(() => drop());

describe('consent on SQLite', () => {
  checkConsent(() => knex);
});

describe('consent', () => {
  beforeEach(async () => {
    bench = await consentBench(knex);
  });
  const switches = async (patient: number): Promise<string[]> => {
    const { purposes } = await bench.form(patient);
    return purposes.map(({ key, choice }) => `${key} ${choice.kind === 'needed' ? 'needed' : choice.on}`);
  };

  test('asks in the words and the language of the text in force, with what was said before', async () => {
    const { id } = await bench.publish(null);
    expect(await switches(1)).toEqual([
      'telehealth needed',
      'sharing false',
      'reminders-whatsapp true',
      'reminders-sms true',
      'research false',
    ]);
    expect(await bench.form(1)).toMatchObject({ version: { id, number: 1 }, changes: null, answered: false });
    const [, sharing] = (await bench.form(1, 'sw')).purposes;
    expect(sharing).toMatchObject({ group: 'care', title: 'Kliniki nyingine inayokutibu' });
    await bench.choose(1, id, ['sharing', 'reminders-sms']);
    expect(await switches(1)).toEqual([
      'telehealth needed',
      'sharing true',
      'reminders-whatsapp false',
      'reminders-sms true',
      'research false',
    ]);
    expect(await bench.form(1)).toMatchObject({ answered: true });
    expect(await bench.kernel.services.use(CONSENTS).refusals(knex, 1)).toEqual(
      new Set(['reminders-whatsapp', 'research']),
    );
  });

  test('a clinic without a text, a patient without a clinic: nothing to agree to', async () => {
    expect(await refusal(bench.form(1))).toBe('404 consent_text_missing');
    const { id } = await bench.publish(null);
    await knex('patients').where({ id: 2 }).update({ clinic_id: null });
    expect(await refusal(bench.form(2))).toBe('404 consent_text_missing');
    expect(await refusal(bench.choose(2, id, []))).toBe('404 consent_text_missing');
    expect(await refusal(bench.form(4))).toBe('404 consent_text_missing');
  });

  test("another clinic's text, one that does not exist and one that was replaced can't be agreed to", async () => {
    const first = await bench.publish(null);
    expect(await refusal(bench.choose(4, first.id, []))).toBe('409 consent_version_changed');
    expect(await refusal(bench.choose(1, '0'.repeat(26), []))).toBe('409 consent_version_changed');
    await bench.reword('sharing', 'Share with others');
    await bench.publish(1);
    expect(await refusal(bench.choose(1, first.id, ['sharing']))).toBe('409 consent_version_changed');
    expect(await bench.consenting('sharing')).toEqual([]);
  });

  test('what is not asked, or not for choice, is refused', async () => {
    const { id } = await bench.publish(null);
    for (const key of ['apps', 'telehealth', 'everything']) {
      expect(await refusal(bench.choose(1, id, [key]))).toBe('400 invalid_input');
    }
    expect(await bench.consenting('telehealth')).toEqual([]);
    await bench.choose(1, id, []);
    expect(await bench.consenting('telehealth')).toEqual([1]);
  });

  test('a new version leaves a yes standing; one that asks again does not, and says what changed', async () => {
    const first = await bench.publish(null);
    await bench.choose(1, first.id, ['sharing', 'reminders-whatsapp', 'reminders-sms']);
    await bench.reword('sharing', 'Share with others');
    const second = await bench.publish(1, false, [CHANGE]);
    expect(await bench.consenting('sharing')).toEqual([1]);
    expect(await bench.form(1)).toMatchObject({
      version: { number: 2 },
      changes: { since: 1, lines: ['Another laboratory'] },
      answered: true,
    });
    await bench.reword('sharing', 'Share with everybody');
    const third = await bench.publish(2, true, [CHANGE]);
    expect(await bench.consenting('sharing')).toEqual([]);
    expect(await bench.form(1)).toMatchObject({
      changes: { since: 1, lines: ['Another laboratory', 'Another laboratory'] },
      answered: false,
    });
    // Who agreed to be written to is written to as before; only what needs a yes waits for it.
    expect(await switches(1)).toContain('sharing false');
    expect(await switches(1)).toContain('reminders-whatsapp true');
    await bench.choose(1, third.id, ['sharing']);
    expect(await bench.consenting('sharing')).toEqual([1]);
    expect([second.number, third.number]).toEqual([2, 3]);
  });

  test('a version keeps its words whatever editors write later', async () => {
    await bench.publish(null);
    const before = await bench.form(1);
    await bench.reword('sharing', 'Something else', { offered: false });
    expect(await bench.form(1)).toEqual(before);
    await bench.publish(1);
    expect((await bench.form(1)).purposes.map(({ key }) => key)).not.toContain('sharing');
  });

  test('nothing is published that says the same, leaves out visits, or is by somebody without a clinic', async () => {
    await bench.publish(null);
    expect(await refusal(bench.publish(1))).toBe('409 consent_text_unchanged');
    await bench.reword('telehealth', 'Visits', { offered: false });
    expect(await refusal(bench.publish(1))).toBe('409 consent_text_incomplete');
    const admin = { ...staff('clinic-admin', 9), clinicId: null };
    const origin = originOf(admin, 'consents.publish', null, ['administration']);
    const publishing = { after: null, asksAgain: false, changes: [] };
    expect(await refusal(publishConsentText(bench.parts, admin, publishing, origin))).toBe('403 forbidden');
    const { versions } = await consentVersions(bench.parts, 1);
    expect(versions).toMatchObject([{ number: 1, asksAgain: false }]);
  });

  test('each choice is kept with who, when, how and under which text', async () => {
    const { id } = await bench.publish(null);
    await bench.choose(1, id, ['research']);
    bench.clock.advance(60_000);
    await bench.choose(1, id, []);
    const [newest] = await consentHistory(bench.parts, 1, 101);
    expect(newest).toEqual({
      purpose: 'research',
      granted: false,
      version: 1,
      channel: 'api',
      byMe: true,
      at: bench.clock.now().toISOString(),
    });
    expect(await consentHistory(bench.parts, 1, 999)).toContainEqual(
      expect.objectContaining({ purpose: 'research', granted: true, byMe: false }),
    );
    expect(await consentHistory(bench.parts, 2, 102)).toEqual([]);
  });

  test('a choice and its event go together; the same again is only a look', async () => {
    const { id } = await bench.publish(null);
    const self = { userId: 101, patientId: 1, clinicId: 1 };
    const origin = originOf(null, 'consents.choose', null, ['own']);
    const save = () => chooseConsents(bench.parts, self, { version: id, on: ['sharing'] }, origin);
    await save();
    await save();
    const events = await knex('audit_events')
      .where({ operation: 'consents.choose' })
      .orderBy('id')
      .pluck<string[]>('action');
    expect(events.sort()).toEqual(['read', 'update']);
    await knex.schema.renameTable('audit_events', 'audit_events_away');
    const failed = chooseConsents(bench.parts, self, { version: id, on: [] }, origin);
    expect(await refusal(failed)).toBe('503 audit_unavailable');
    expect(await bench.consenting('sharing')).toEqual([1]);
    expect(
      await refusal(
        chooseConsents(bench.parts, { ...self, patientId: null }, { version: id, on: [] }, origin),
      ),
    ).toBe('404 not_found');
  });

  test('coverage counts the clinic’s active patients, and visits of those who have not answered', async () => {
    const { id } = await bench.publish(null);
    await bench.choose(1, id, ['sharing']);
    await bench.choose(2, id, ['sharing', 'research']);
    await knex('patients').insert({ id: 9, document_id: 'p9', clinic_id: 1, active: false });
    await bench.choose(9, id, ['sharing']);
    const visit = (patient_id: number, state: string, days: number) =>
      knex('appointments').insert({
        reference: `R${patient_id}${state}${days}`,
        clinic_id: 1,
        patient_id,
        state,
        starts_at: new Date(bench.clock.now().getTime() + days * 86_400_000),
      });
    await visit(1, 'confirmed', 1);
    await visit(3, 'confirmed', 1);
    await visit(3, 'confirmed', -1);
    await visit(3, 'held', 1);
    expect(await consentCoverage(bench.parts, 1)).toMatchObject({
      version: 1,
      patients: 3,
      answered: 2,
      visitsWaiting: 1,
      purposes: expect.arrayContaining([
        { key: 'telehealth', granted: 2, refused: 0 },
        { key: 'sharing', granted: 2, refused: 0 },
        { key: 'research', granted: 1, refused: 1 },
      ]) as unknown,
    });
    await bench.reword('sharing', 'Share with others');
    await bench.publish(1, true);
    expect(await consentCoverage(bench.parts, 1)).toMatchObject({
      version: 2,
      answered: 0,
      visitsWaiting: 2,
    });
    expect(await consentCoverage(bench.parts, 2)).toMatchObject({ version: null, patients: 1, answered: 0 });
  });
});
