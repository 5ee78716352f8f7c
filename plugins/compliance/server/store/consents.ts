import type { ConsentPurpose, Consents } from '../../../../src/kernel/consent';

/** What holds now, for whoever would use it: one index, no statement of its own where it stands within another query. */
export function consentReader(): Consents {
  return {
    consenting: (query, purpose) =>
      query.queryBuilder().from('consent_states').select('patient_id').where({ purpose, holds: true }),
    refusals: async (query, patientId) => {
      const refused = await query('consent_states')
        .where({ patient_id: patientId, granted: false })
        .pluck<ConsentPurpose[]>('purpose');
      return new Set(refused);
    },
  };
}
