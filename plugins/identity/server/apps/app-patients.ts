import type { Db, Trx } from '../../../../src/kernel/db';
import type { KnownAccount } from '../issuer/accounts';
import { endGrant, PAYLOADS_TABLE } from '../issuer/adapter';
import { listLinks } from '../links/store/links';
import { mayGive, recordOf, type GivableRecord } from './domain/records';

const TABLE = 'identity_app_patients';

export type Giving = Pick<KnownAccount, 'userId' | 'patientId' | 'fhirUser' | 'name'>;

/** For whom an app of others was let in. */
export interface AppPatients {
  /** The records that this account may let apps in to, its own first; none of staff. */
  givable(query: Db | Trx, account: Giving): Promise<GivableRecord[]>;
  /** Written only where it is not the giver's own. */
  note(trx: Db | Trx, grantId: string, record: GivableRecord): Promise<void>;
  /** Document id of the record of this grant; null when it may not be given, or not any more. */
  of(query: Db | Trx, grantId: string, account: Giving): Promise<string | null>;
  /** Ends what apps hold of this record by this account; what they hold of others stays. Row ids. */
  end(trx: Trx, given: { userId: number; patientId: number }): Promise<void>;
  /** Rows whose grant is gone. */
  sweep(trx: Trx): Promise<void>;
}

/** @param domainNow when links begin and end @param realNow for what only housekeeping reads */
export function appPatientStore(domainNow: () => Date, realNow: () => number): AppPatients {
  async function givable(
    query: Db | Trx,
    { userId, patientId, fhirUser, name }: Giving,
  ): Promise<GivableRecord[]> {
    if (patientId === null || fhirUser?.type !== 'Patient') return [];
    const links = await listLinks(query, { userId }, domainNow());
    const others = links.flatMap(({ kind, patientId: other, patient }) =>
      mayGive(kind) && other !== patientId ? [{ patientId: other, ...patient, tie: kind }] : [],
    );
    return [{ patientId, id: fhirUser.id, name, tie: 'own' }, ...others];
  }

  return {
    givable,
    note: async (trx, grantId, { patientId, tie }) => {
      if (tie === 'own') return;
      await trx(TABLE).insert({ grant_id: grantId, patient_id: patientId, created_at: realNow() });
    },
    of: async (query, grantId, account) => {
      const row = await query(TABLE)
        .where({ grant_id: grantId })
        .first<{ patient_id: number } | undefined>('patient_id');
      return recordOf(await givable(query, account), row?.patient_id ?? null)?.id ?? null;
    },
    end: async (trx, { userId, patientId }) => {
      const grants = await trx(`${TABLE} as c`)
        .join(`${PAYLOADS_TABLE} as g`, 'g.id', 'c.grant_id')
        .join('up_users as u', 'u.document_id', 'g.account_id')
        .where({ 'g.kind': 'Grant', 'c.patient_id': patientId, 'u.id': userId })
        .pluck<string[]>('g.id');
      for (const grant of grants) await endGrant(trx, grant);
    },
    sweep: async (trx) => {
      const grants = trx(PAYLOADS_TABLE).where({ kind: 'Grant' }).select('id');
      await trx(TABLE).whereNotIn('grant_id', grants).delete();
    },
  };
}
