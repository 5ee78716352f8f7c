import type { Core } from '@strapi/strapi';
import type { OperationRule } from '../../../src/access/table';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { channelsOf } from './adapters/channels';
import { composeReminders, type Reminders } from './compose';
import { settingsSchema } from './config';
import { contentTypes } from './content-types';
import { deliveryRules } from './routes/deliveries';
import { notificationRules } from './routes/notifications';
import { pushRules } from './routes/push';
import { messagesStep } from './store/setup-messages';
import { writeDefaultRules } from './write-default-rules';

const composed = new WeakMap<Core.Strapi, Reminders>();
const running = new WeakMap<Core.Strapi, () => Promise<void>>();

const statusRule: OperationRule = {
  operation: 'reminders.status',
  roles: { public: { scope: 'all', rows: 'the message that a signed report names', purposes: ['protocol'] } },
};

export default {
  config: {
    default: {},
    validator: (config: unknown): void => {
      settingsSchema.parse(config);
    },
  },
  contentTypes,
  register({ strapi }: { strapi: Core.Strapi }): void {
    const settings = settingsSchema.parse(strapi.config.get('plugin::reminders'));
    const reminders = composeReminders(kernelOf(strapi), settings);
    composed.set(strapi, reminders);
    accessOf(strapi).declare({
      operations: [statusRule, ...deliveryRules, ...notificationRules, ...pushRules],
    });
    kernelOf(strapi).setupSteps.add('messages', messagesStep(channelsOf(settings)));
    kernelOf(strapi).cmsRights.add('plugin::reminders.reminder-rule', ['read', 'create', 'update', 'delete']);
    addRoutes(strapi, 'reminders', '', reminders.routes);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    writeDefaultRules(strapi);
    const reminders = composed.get(strapi);
    if (reminders) running.set(strapi, reminders.start());
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await running.get(strapi)?.();
  },
};
