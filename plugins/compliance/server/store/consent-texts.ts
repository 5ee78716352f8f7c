import { CONSENT_PURPOSES, type ConsentPurpose } from '../../../../src/kernel/consent';
import { toIso } from '../../../../src/kernel/db';
import type { AskedPurpose, ChangeLine, ConsentVersion } from '../domain/consent';
import type { ConsentTexts, Query } from '../ports';

const VERSIONS = 'consent_versions';
/** Of the content type consent-text. */
const PREPARED = 'compliance_consent_texts';

interface PreparedRow {
  purpose: ConsentPurpose;
  title_en: string;
  title_sw: string;
  explanation_en: string;
  explanation_sw: string;
}
interface VersionRow {
  id: string;
  clinic_id: number;
  number: number;
  text: string;
  asks_again: boolean | number;
  published_at: string;
  published_by_user_id: number | null;
}

export function consentTexts(): ConsentTexts {
  return {
    prepared: async (query, clinicId) => {
      const rows = await query(PREPARED)
        .where({ clinic_id: clinicId, offered: true })
        .select<PreparedRow[]>('purpose', 'title_en', 'title_sw', 'explanation_en', 'explanation_sw');
      return CONSENT_PURPOSES.flatMap((key) => rows.filter(({ purpose }) => purpose === key).map(toPurpose));
    },
    worded: async (query, clinicId) =>
      new Set(await query(PREPARED).where({ clinic_id: clinicId }).pluck<ConsentPurpose[]>('purpose')),
    versions: async (query, clinicId) => {
      const rows = await query<VersionRow>(VERSIONS)
        .where({ clinic_id: clinicId })
        .orderBy('number')
        .select();
      return rows.map(toVersion);
    },
    last,
    keepLast: async (trx, clinicId, id) => {
      // Read after the lock: who published meanwhile held it until the commit.
      await trx(VERSIONS).where({ id, clinic_id: clinicId }).forShare().first('id');
      const version = await last(trx, clinicId);
      return version?.id === id ? version : null;
    },
    lockLast: async (trx, clinicId) => {
      const seen = await last(trx, clinicId);
      if (!seen) return null;
      await trx(VERSIONS).where({ id: seen.id }).forUpdate().first('id');
      return last(trx, clinicId);
    },
    insert: async (trx, version) => {
      await trx(VERSIONS).insert(toRow(version));
    },
    clinicsWithout: async (query) => {
      const rows = await query('clinics as c')
        .leftJoin(`${VERSIONS} as v`, 'v.clinic_id', 'c.id')
        .whereNull('v.id')
        .orderBy('c.id')
        .pluck<number[]>('c.id');
      return rows;
    },
  };
}

async function last(query: Query, clinicId: number): Promise<ConsentVersion | null> {
  const row = await query<VersionRow>(VERSIONS)
    .where({ clinic_id: clinicId })
    .orderBy('number', 'desc')
    .first();
  return row ? toVersion(row) : null;
}

function toPurpose(row: PreparedRow): AskedPurpose {
  return {
    key: row.purpose,
    words: {
      en: { title: row.title_en, explanation: row.explanation_en },
      sw: { title: row.title_sw, explanation: row.explanation_sw },
    },
  };
}

function toRow(version: ConsentVersion): VersionRow {
  const { id, number, purposes, changes } = version;
  return {
    id,
    clinic_id: version.clinicId,
    number,
    text: JSON.stringify({ purposes, changes }),
    asks_again: version.asksAgain,
    published_at: toIso(version.publishedAt),
    published_by_user_id: version.publishedByUserId,
  };
}

function toVersion(row: VersionRow): ConsentVersion {
  // We wrote it, and nobody can have changed it.
  const text = JSON.parse(row.text) as { purposes: AskedPurpose[]; changes: ChangeLine[] };
  return {
    ...text,
    id: row.id,
    clinicId: row.clinic_id,
    number: row.number,
    asksAgain: Boolean(row.asks_again),
    publishedAt: new Date(row.published_at),
    publishedByUserId: row.published_by_user_id,
  };
}
