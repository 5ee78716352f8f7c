import type { Core } from '@strapi/strapi';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { DEFAULT_RULES } from './domain/reminder-times';

const NAMES: Readonly<Record<(typeof DEFAULT_RULES)[number]['kind'], string>> = {
  'visit-reminder-24h': 'The day before',
  'visit-reminder-1h': 'One hour before',
};

/** A new clinic gets the usual reminder times as rows, so that its editors see what goes out and can change it. */
export function writeDefaultRules(strapi: Core.Strapi): void {
  const { ids, clock } = kernelOf(strapi);
  strapi.db.lifecycles.subscribe({
    models: ['api::clinic.clinic'],
    async afterCreate({ result }) {
      const { id: clinic } = result as { id: number };
      for (const { kind, minutesBefore, email } of DEFAULT_RULES) {
        await strapi.db.query('plugin::reminders.reminder-rule').create({
          data: {
            documentId: ids.documentId(),
            publishedAt: clock.now(),
            name: NAMES[kind],
            clinic,
            minutesBefore,
            byEmail: email,
            active: true,
          },
        });
      }
    },
  });
}
