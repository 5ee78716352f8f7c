import type { Core } from '@strapi/strapi';
import type { Kernel } from '../../../src/kernel/kernel';
import { reasonOf } from '../../../src/kernel/log';
import { EVERY_MINUTE, startTicker } from '../../../src/kernel/ticker';
import type { OperationRule } from '../../../src/access/table';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { composeMpesa, enqueueReconcile } from './compose';
import { settingsSchema } from './config';
import { callbackRoutes } from './routes/callbacks';
import { checkRoute, checkRule } from './routes/check';

const CALLBACK_OPERATIONS = [
  'payments.callback',
  'payments.refund-result',
  'payments.refund-timeout',
  'payments.refund-status',
  'payments.refund-status-timeout',
  'payments.c2b-confirmation',
  'payments.c2b-validation',
];

const DARAJA: OperationRule['roles'] = {
  public: { scope: 'all', rows: 'what the secret token in the path names', purposes: ['protocol'] },
};

let stop: (() => Promise<void>) | undefined;
let forget: () => void = () => undefined;

export default {
  config: {
    default: {},
    validator: (config: unknown) => {
      settingsSchema.parse(config);
    },
  },

  register({ strapi }: { strapi: Core.Strapi }) {
    const kernel = kernelOf(strapi);
    const parts = composeMpesa(kernel, settingsSchema.parse(strapi.config.get('plugin::mpesa')));
    accessOf(strapi).declare({
      operations: [...CALLBACK_OPERATIONS.map((operation) => ({ operation, roles: DARAJA })), checkRule],
    });
    addRoutes(strapi, 'mpesa', '', [...callbackRoutes(parts), checkRoute(parts)]);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const kernel = kernelOf(strapi);
    stop = startTicker('payments', EVERY_MINUTE, () => ask(kernel));
    // A jump of domain time may have made anything due.
    forget = kernel.clock.onChange(() => void ask(kernel));
  },

  async destroy() {
    forget();
    await stop?.();
  },
};

async function ask(kernel: Kernel): Promise<void> {
  try {
    await enqueueReconcile(kernel);
  } catch (error) {
    kernel.log.error('payments.reconcile-not-enqueued', { reason: reasonOf(error) });
  }
}
