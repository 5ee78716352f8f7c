import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { addPhone, removePhone } from '../use-cases/push-phone';
import type { Work } from '../use-cases/work';
import { notificationSettings, viewNotifications } from './notifications';

const own: OperationRule['roles'] = {
  patient: { scope: 'own', rows: 'the phone of their own session', purposes: ['own'] },
};

export const pushRules: readonly OperationRule[] = [
  { operation: 'push.switch-on', roles: own },
  { operation: 'push.switch-off', roles: own },
];

const token = z
  .string()
  .regex(/^Expo(nent)?PushToken\[[\w:-]{10,200}\]$/)
  .describe("Expo's name for the app on this phone");

/** Which session is asked for is said by the access token and by nothing else. */
export function pushRoutes(work: Work): Route[] {
  return [
    jsonRoute({
      operation: 'push.switch-on',
      method: 'POST',
      path: '/me/push',
      summary:
        'This phone hears by push that there is news, until its session ends; whose it was hears no more',
      body: z.strictObject({ token }),
      reply: notificationSettings,
      audit: 'written',
      handle: async ({ principal, body, origin }) =>
        viewNotifications(await addPhone(work, principal, body.token, origin)),
    }),
    jsonRoute({
      operation: 'push.switch-off',
      method: 'DELETE',
      path: '/me/push',
      summary: 'This phone hears nothing by push any more',
      reply: notificationSettings,
      audit: 'written',
      handle: async ({ principal, origin }) => viewNotifications(await removePhone(work, principal, origin)),
    }),
  ];
}
