import reminderRule from './reminder-rule/schema.json';

export const contentTypes = { 'reminder-rule': { schema: reminderRule } };
