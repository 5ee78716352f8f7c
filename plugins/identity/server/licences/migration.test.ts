import { up as providerTables } from '../../../../database/migrations/2026.11.27T00.00.20.providers';
import { up } from '../../../../database/migrations/2026.11.27T00.00.60.licences';
import { temporarySqlite } from '../../../../tests/support/sqlite';

it('what was approved before licences had rows of their own is held by one, and by nothing else', async () => {
  const { knex, drop } = temporarySqlite();
  try {
    await providerTables(knex);
    const row = (id: string, more: object) => ({
      ...{
        id,
        clinic_id: 1,
        version: 4,
        language: 'sw',
        details_sealed: '',
        reason_sealed: '',
        changed_at: 1,
      },
      ...{ link_mac: id, link_expires_at: 0, token_mac: id, token_expires_at: 0, live_key: id, ...more },
    });
    const approved = { state: 'approved', licence_key: 'KMPDC:A10231', licence_ends: '2027-12-31' };
    await knex('identity_provider_applications').insert(row('one', { ...approved, practitioner_id: 7 }));
    await knex('identity_provider_applications').insert(
      row('two', { state: 'in-review', licence_key: 'two' }),
    );
    await up(knex);
    expect(await knex('identity_licences')).toMatchObject([
      {
        ...{ practitioner_id: 7, body: 'KMPDC', number: 'A10231', licence_key: 'KMPDC:A10231' },
        ...{ ends: '2027-12-31', told: 'none', language: 'sw', left_on: null },
      },
    ]);
    const keys = await knex('identity_provider_applications').orderBy('id').pluck<string[]>('licence_key');
    expect(keys).toEqual(['one', 'two']);
  } finally {
    await drop();
  }
});
