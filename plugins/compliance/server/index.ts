import type { Core } from '@strapi/strapi';
import type { Kernel } from '../../../src/kernel/kernel';
import { reasonOf } from '../../../src/kernel/log';
import { EVERY_MINUTE, startTicker } from '../../../src/kernel/ticker';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { composeBreakGlass } from './compose-break-glass';
import { composeCompliance, enqueueSeal } from './compose';
import { settingsSchema } from './config';
import { auditRoutes, auditRules } from './routes/audit';
import { breakGlassRoutes, breakGlassRules } from './routes/break-glass';

let stop: (() => Promise<void>) | undefined;

export default {
  config: {
    default: {},
    validator: (config: unknown) => {
      settingsSchema.parse(config);
    },
  },

  register({ strapi }: { strapi: Core.Strapi }) {
    const settings = settingsSchema.parse(strapi.config.get('plugin::compliance'));
    const parts = composeCompliance(kernelOf(strapi), settings);
    const access = accessOf(strapi);
    const breakGlass = composeBreakGlass(kernelOf(strapi), access, settings.breakGlass);
    access.declare({ operations: [...auditRules, ...breakGlassRules] });
    addRoutes(strapi, 'compliance', '', [...auditRoutes(parts, breakGlass), ...breakGlassRoutes(breakGlass)]);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const kernel = kernelOf(strapi);
    stop = startTicker('compliance', EVERY_MINUTE, () => ask(kernel));
  },

  async destroy() {
    await stop?.();
  },
};

async function ask(kernel: Kernel): Promise<void> {
  try {
    await enqueueSeal(kernel);
  } catch (error) {
    kernel.log.error('audit.seal-not-enqueued', { reason: reasonOf(error) });
  }
}
