import type { Core } from '@strapi/strapi';
import { SECONDS } from '../../../src/kernel/buckets';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { processFigures } from './adapters/process-figures';
import { checkFigures } from './check-figures';
import { composeMonitoring, type Monitoring } from './compose';
import { settingsSchema } from './config';
import { businessRoutes, businessRules } from './routes/business';
import { deadLetterRoutes, deadLetterRules } from './routes/dead-letters';
import { figureRoutes, figureRules } from './routes/figures';

const composed = new WeakMap<Core.Strapi, Monitoring>();
let stop: (() => Promise<void>) | undefined;

export default {
  config: {
    default: {},
    validator: (config: unknown) => {
      settingsSchema.parse(config);
    },
  },

  register({ strapi }: { strapi: Core.Strapi }) {
    const settings = settingsSchema.parse(strapi.config.get('plugin::monitoring'));
    const monitoring = composeMonitoring(kernelOf(strapi), settings, processFigures());
    composed.set(strapi, monitoring);
    accessOf(strapi).declare({ operations: [...figureRules, ...businessRules, ...deadLetterRules] });
    addRoutes(strapi, 'monitoring', '', [
      ...figureRoutes(monitoring),
      ...businessRoutes(monitoring),
      ...deadLetterRoutes(monitoring),
    ]);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const settings = settingsSchema.parse(strapi.config.get('plugin::monitoring'));
    checkFigures(kernelOf(strapi).figures, settings.goals, SECONDS);
    stop = composed.get(strapi)?.start();
  },

  async destroy() {
    await stop?.();
  },
};
