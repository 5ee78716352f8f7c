import type { Knex } from 'knex';
import { up as complianceTables } from '../../database/migrations/2026.11.26T00.00.03.compliance';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { up as consentTables } from '../../database/migrations/2026.11.27T00.00.01.consent';
import { DEFAULT_CONSENT_TEXTS } from '../../plugins/compliance/server/adapters/default-consent-texts';
import { composeCompliance } from '../../plugins/compliance/server/compose';
import { composeConsent } from '../../plugins/compliance/server/compose-consent';
import type { ChangeLine, ConsentVersion } from '../../plugins/compliance/server/domain/consent';
import type { ConsentParts } from '../../plugins/compliance/server/use-cases/consent/parts';
import { publishConsentText } from '../../plugins/compliance/server/use-cases/consent/publish';
import { isOwnPatient } from '../../src/access/own-patients';
import { originOf } from '../../src/access/audit';
import { CONSENT_DESK, CONSENTS, type ConsentForm, type ConsentPurpose } from '../../src/kernel/consent';
import { staff } from './break-glass-bench';
import { createContentTables } from './content-tables';
import { jobBench, NOW } from './job-bench';
import { testKernel, type TestKernel } from './kernel';

export interface ConsentBench extends TestKernel {
  knex: Knex;
  parts: ConsentParts;
  /** Publishes what is prepared for clinic 1, as its admin. */
  publish(after: number | null, asksAgain?: boolean, changes?: ChangeLine[]): Promise<ConsentVersion>;
  /** An editor changes the words of a purpose. */
  reword(purpose: ConsentPurpose, titleEn: string, more?: object): Promise<void>;
  form(patient: number, language?: 'en' | 'sw'): Promise<ConsentForm>;
  choose(patient: number, version: string, on: readonly string[]): Promise<void>;
  /** Row ids of those who allow it now. */
  consenting(purpose: ConsentPurpose): Promise<number[]>;
}

/** Patients 1, 2 and 3 are of clinic 1, which has the usual words and no version yet; patient 4 is of clinic 2. */
export async function consentBench(knex: Knex): Promise<ConsentBench> {
  await jobBench(knex);
  await createContentTables(knex);
  for (const up of [complianceTables, vaultTables, consentTables]) await up(knex);
  // What Strapi makes of plugins/compliance/server/content-types.
  await knex.schema.createTable('compliance_consent_texts', (table) => {
    table.increments('id');
    table.integer('clinic_id');
    table.boolean('offered');
    for (const name of ['purpose', 'title_en', 'title_sw', 'explanation_en', 'explanation_sw']) {
      table.string(name);
    }
  });
  await addTexts(knex);
  for (const id of [1, 2, 3, 4]) {
    const clinic_id = id === 4 ? 2 : 1;
    await knex('patients').insert({ id, document_id: `p${id}`, clinic_id, active: true });
  }
  const bench = testKernel(knex, { now: NOW, audit: false });
  const { kernel } = bench;
  composeCompliance(kernel, { anchorFile: 'unused', retentionYears: null, retentionSignedBy: null });
  const parts = composeConsent(kernel, (query, oneself, about) => isOwnPatient([], query, oneself, about));
  const admin = staff('clinic-admin', 9);
  const desk = () => kernel.services.use(CONSENT_DESK);
  return {
    ...bench,
    knex,
    parts,
    publish: (after, asksAgain = false, changes = []) => {
      const origin = originOf(admin, 'consents.publish', null, ['administration']);
      return publishConsentText(parts, admin, { after, asksAgain, changes }, origin);
    },
    reword: async (purpose, title_en, more = {}) => {
      await knex('compliance_consent_texts')
        .where({ clinic_id: 1, purpose })
        .update({ title_en, ...more });
    },
    form: (patient, language = 'en') => desk().form(patient, language),
    choose: (patientId, version, on) =>
      desk().choose({ patientId, userId: 100 + patientId, version, on, channel: 'api' }, () =>
        Promise.resolve(),
      ),
    consenting: async (purpose) => {
      const rows: { patient_id: number }[] = await kernel.services
        .use(CONSENTS)
        .consenting(knex, purpose)
        .orderBy('patient_id');
      return rows.map(({ patient_id }) => patient_id);
    },
  };
}

async function addTexts(knex: Knex): Promise<void> {
  await knex('compliance_consent_texts').insert(
    DEFAULT_CONSENT_TEXTS.map(({ purpose, offered, en, sw }) => ({
      clinic_id: 1,
      purpose,
      offered,
      title_en: en.title,
      title_sw: sw.title,
      explanation_en: en.explanation,
      explanation_sw: sw.explanation,
    })),
  );
}
