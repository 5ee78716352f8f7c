import type { Core } from '@strapi/strapi';
import { LIVE_TOPICS } from '../../../src/access/console/live';
import { CONSOLE_RESOURCES } from '../../../src/access/console/resource';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { visitRules } from './access';
import { composeWorkflows } from './compose';
import { settingsSchema, type Settings } from './config';
import { paymentResource } from './console/payments';
import { visitResource } from './console/visits';
import { paymentTotalsRoute } from './routes/payment-totals';
import { refundRequestRoutes } from './routes/refund-requests';
import { unsettledRoutes } from './routes/unsettled';
import { visitRoutes } from './routes/visits';
import { paymentsCard } from './store/home-card';

export default {
  config: {
    default: settingsSchema.parse({}),
    validator: (config: unknown) => void settingsSchema.parse(config),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    const access = accessOf(strapi);
    const settings = strapi.config.get<Settings>('plugin::workflows');
    const kernel = kernelOf(strapi);
    const parts = composeWorkflows(kernel, settings, access);
    access.declare({ operations: visitRules });
    addRoutes(strapi, 'workflows', '', [
      ...visitRoutes(parts),
      ...refundRequestRoutes(parts),
      paymentTotalsRoute(parts),
      ...unsettledRoutes(parts),
    ]);
    const resources = kernel.services.use(CONSOLE_RESOURCES);
    resources.add('visits', visitResource);
    resources.add('payments', paymentResource);
    const topics = kernel.services.use(LIVE_TOPICS);
    topics.add('visits', { nouns: ['visit'], operation: 'console.visits.list' });
    topics.add('payments', { nouns: ['payment'], operation: 'console.payments.list' });
    topics.add('refunds', { nouns: ['refund-request'], operation: 'refunds.list' });
    kernel.homeCards.add('payments', paymentsCard(parts.payments));
  },
};
