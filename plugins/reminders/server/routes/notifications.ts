import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { clockTimeOf, quietHoursOf } from '../use-cases/clock-time';
import { notificationsOf, setQuietHours, touchedOf } from '../use-cases/notifications';
import type { Work } from '../use-cases/work';

const own: OperationRule['roles'] = {
  patient: { scope: 'own', rows: 'how they are reminded themselves', purposes: ['own'] },
};

export const notificationRules: readonly OperationRule[] = [
  { operation: 'notifications.read', roles: own },
  { operation: 'notifications.change', roles: own },
];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const span = z.strictObject({ from: time, to: time.describe('Not quiet any more') });
export const notificationSettings = z
  .object({
    channels: z
      .object({
        whatsapp: z.boolean(),
        sms: z.boolean(),
        email: z.boolean().describe('Whether an address is known'),
        push: z
          .boolean()
          .describe('Whether the phone that asks hears by push, which POST /api/me/push switches on'),
      })
      .describe('By which ways reminders may come; switched by PUT /api/me/consents'),
    quietHours: span
      .nullable()
      .describe(
        'Local times HH:mm of the clinic of a visit, over midnight where they end before they begin. Reminders wait for their end, or go before them; what somebody waits for is never held back',
      ),
    timeZone: z.string().describe("Of the patient's own clinic"),
  })
  .meta({ id: 'Notifications' });

export function notificationRoutes(work: Work): Route[] {
  return [
    jsonRoute({
      operation: 'notifications.read',
      method: 'GET',
      path: '/me/notifications',
      summary: 'By which ways I am reminded, and when not',
      reply: notificationSettings,
      handle: async ({ principal }) =>
        viewNotifications(await notificationsOf(work, work.kernel.db(), principal)),
      audit: { shown: (_result, { principal }) => [{ ...touchedOf(principal), action: 'read' }] },
    }),
    jsonRoute({
      operation: 'notifications.change',
      method: 'PUT',
      path: '/me/notifications',
      summary: 'Set my quiet hours; null for none',
      body: z.strictObject({ quietHours: span.nullable() }),
      reply: notificationSettings,
      audit: 'written',
      handle: async ({ principal, body, origin }) =>
        viewNotifications(await setQuietHours(work, principal, quietHoursOf(body.quietHours), origin)),
    }),
  ];
}

export function viewNotifications({ quietHours, ...rest }: Awaited<ReturnType<typeof notificationsOf>>) {
  return {
    ...rest,
    quietHours: quietHours && { from: clockTimeOf(quietHours.from), to: clockTimeOf(quietHours.to) },
  };
}
