import type { Knex } from 'knex';
import { up as recordTables } from '../../database/migrations/2026.11.28T00.02.00.records';
import { up as searchTables } from '../../database/migrations/2026.11.28T00.03.00.records-search';
import { up as draftTables } from '../../database/migrations/2026.11.28T00.04.00.records-drafts';
import { up as signedTables } from '../../database/migrations/2026.11.28T00.04.10.records-signed';
import { up as refillTables } from '../../database/migrations/2026.11.28T00.05.00.refill-requests';

/** All tables of plugins/records, in the order of their migrations. */
export async function createRecordTables(knex: Knex): Promise<void> {
  for (const up of [recordTables, searchTables, draftTables, signedTables, refillTables]) await up(knex);
}
