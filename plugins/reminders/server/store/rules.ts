import type { Db, Trx } from '../../../../src/kernel/db';
import { DEFAULT_RULES, ruleOf, type ReminderRule } from '../domain/reminder-times';

interface RuleRow {
  minutes_before: number;
  by_email: boolean | number | null;
  active: boolean | number | null;
}

export async function rulesOfClinic(query: Db | Trx, clinicId: number): Promise<readonly ReminderRule[]> {
  const rows = await query('reminders_rules')
    .where({ clinic_id: clinicId })
    .orderBy('minutes_before', 'desc')
    .select<RuleRow[]>('minutes_before', 'by_email', 'active');
  if (rows.length === 0) return DEFAULT_RULES;
  return rows.filter(({ active }) => active).map((row) => ruleOf(row.minutes_before, Boolean(row.by_email)));
}
