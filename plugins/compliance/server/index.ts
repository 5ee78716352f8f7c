import type { Core } from '@strapi/strapi';
import type { Kernel } from '../../../src/kernel/kernel';
import { reasonOf } from '../../../src/kernel/log';
import { EVERY_MINUTE, startTicker } from '../../../src/kernel/ticker';
import { LIVE_TOPICS } from '../../../src/access/console/live';
import { isOwnPatient } from '../../../src/access/own-patients';
import { lookStore } from '../../../src/access/cms/looks';
import { realNow } from '../../../src/kernel/clock';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes, routesOf } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { mailedDay } from './adapters/mailed-day';
import { composeBreakGlass } from './compose-break-glass';
import { composeConsent } from './compose-consent';
import { composeLooks } from './compose-looks';
import { composeCompliance, enqueueSeal } from './compose';
import { settingsSchema } from './config';
import { auditRoutes, auditRules } from './routes/audit';
import { contentTypes } from './content-types';
import { accessTableRoutes, accessTableRules } from './routes/access-table';
import { breakGlassRoutes, breakGlassRules } from './routes/break-glass';
import { cmsLookRoutes, cmsLookRules } from './routes/cms-looks';
import { consentRoutes, consentRules } from './routes/consent';
import { erasureRoutes, erasureRules } from './routes/erasure';
import { telehealthRoutes, telehealthRules } from './routes/telehealth';
import { contributeErasureColumn, erasureStore } from './store/erasures';
import { chainCard } from './use-cases/chain/home-card';
import type { ConsentParts } from './use-cases/consent/parts';
import { askingLimit } from './use-cases/erasure/parts';
import { catchUpConsents, writeDefaultConsents } from './write-default-consents';

let stop: (() => Promise<void>) | undefined;
const composed = new WeakMap<Core.Strapi, ConsentParts>();

export default {
  config: {
    default: {},
    validator: (config: unknown) => {
      settingsSchema.parse(config);
    },
  },

  contentTypes,

  register({ strapi }: { strapi: Core.Strapi }) {
    const settings = settingsSchema.parse(strapi.config.get('plugin::compliance'));
    const parts = composeCompliance(kernelOf(strapi), settings);
    const access = accessOf(strapi);
    const breakGlass = composeBreakGlass(kernelOf(strapi), access, settings.breakGlass);
    composeLooks(kernelOf(strapi), parts, breakGlass);
    const consent = composeConsent(kernelOf(strapi), (query, oneself, about) =>
      isOwnPatient(access.dependantSources(), query, oneself, about),
    );
    const { vault, ids } = kernelOf(strapi);
    const erasure = {
      kernel: kernelOf(strapi),
      erasures: erasureStore(vault),
      asking: askingLimit(),
      realNow,
      mailedDay,
    };
    contributeErasureColumn(kernelOf(strapi).sealedColumns);
    const looks = lookStore({ vault, ids, now: realNow });
    composed.set(strapi, consent);
    kernelOf(strapi).homeCards.add('chain', chainCard(parts));
    access.declare({
      operations: [
        ...[
          ...auditRules,
          ...breakGlassRules,
          ...consentRules,
          ...telehealthRules,
          ...cmsLookRules,
          ...erasureRules,
        ],
        ...accessTableRules,
      ],
    });
    const topics = kernelOf(strapi).services.use(LIVE_TOPICS);
    topics.add('reviews', { nouns: ['break-glass', 'cms-look'], operation: 'compliance.break-glass' });
    topics.add('consents', { nouns: ['consent', 'consent text'], operation: 'consents.coverage' });
    addRoutes(strapi, 'compliance', '', [
      ...auditRoutes(parts, breakGlass),
      ...breakGlassRoutes(breakGlass),
      ...consentRoutes(consent),
      ...telehealthRoutes(consent),
      ...cmsLookRoutes(looks),
      ...erasureRoutes(erasure),
      ...accessTableRoutes(access, () => routesOf(strapi)),
    ]);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const kernel = kernelOf(strapi);
    const consent = composed.get(strapi);
    if (consent) {
      writeDefaultConsents(strapi, consent);
      await catchUpConsents(strapi, consent);
    }
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
