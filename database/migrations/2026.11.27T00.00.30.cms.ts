import type { Knex } from 'knex';

/**
 * Who is who in the CMS, and from which sign-in a session there comes. Owner: plugins/identity, but for `cms_looks`, which
 * is src/access/cms's. Big integers are real milliseconds. Pruning: sessions are deleted by the nightly housekeeping when
 * they are over; accounts when their person is gone; looks are kept, since they say why somebody saw patients there.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_cms_accounts', (table) => {
    table.integer('user_id').primary();
    // Of Strapi's admin_users.
    table.integer('admin_user_id').notNullable().unique({ indexName: 'identity_cms_accounts_admin_unique' });
    table.string('kind', 10).notNullable();
    table.bigInteger('bound_at').notNullable();
  });
  await knex.schema.createTable('identity_cms_sessions', (table) => {
    // Strapi's device id: it stays the same while the session's tokens are renewed.
    table.string('id', 40).primary();
    table.integer('user_id').notNullable();
    table.integer('admin_user_id').notNullable();
    // Of the issuer's session in this browser: what ends that one ends this one.
    table.string('browser_uid', 64).notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['expires_at'], 'identity_cms_sessions_expires_at');
  });
  await knex.schema.createTable('cms_looks', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    // Null: of somebody who runs the installation and belongs to no clinic.
    table.integer('clinic_id').nullable();
    table.text('reason_sealed').notNullable();
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('until').notNullable();
    table.bigInteger('ended_at').nullable();
    table.index(['user_id', 'until'], 'cms_looks_open');
    table.index(['clinic_id', 'id'], 'cms_looks_clinic');
  });
}

export function down(): never {
  throw new Error('not reversible: the rows say why patients were looked at');
}
