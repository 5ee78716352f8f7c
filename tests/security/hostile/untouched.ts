import type { Knex } from 'knex';
import type { World } from '../world';

const WATCHED = [
  'appointments',
  'payments',
  'patients',
  'practitioners',
  'clinics',
  'services',
  'up_users',
  'identity_sessions',
  'scheduling_occupancy',
  'scheduling_weekly_hours',
  'scheduling_date_overrides',
  'mpesa_attempts',
  'mpesa_provider_events',
  'mpesa_verdicts',
  'mpesa_receipts',
  'mpesa_deposits',
  'mpesa_assignments',
  'mpesa_prompt_deposits',
  'mpesa_refunds',
  'mpesa_refund_queries',
  'ledger_entries',
  'reminders_deliveries',
  'reminders_status_events',
  'reminders_opt_outs',
  'workflow_journeys',
  'workflow_refund_requests',
  'patient_noted_numbers',
  'kernel_events',
  'kernel_idempotency_keys',
];

/** How many rows there are; what is refused leaves none. */
export async function counts({ stack }: World): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of WATCHED) {
    const [row] = await rowsOf(stack.knex, table).count({ n: '*' });
    found[table] = Number(row?.n);
  }
  return found;
}

/** What became of our own messages is told while the tests run: of those events only strangers' are counted. */
function rowsOf(knex: Knex, table: string): Knex.QueryBuilder {
  if (table !== 'reminders_status_events') return knex(table);
  const ours = knex('reminders_deliveries').whereNotNull('provider_id').select('provider_id');
  return knex(table).whereNotIn('provider_id', ours);
}
