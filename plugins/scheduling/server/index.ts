import type { Core } from '@strapi/strapi';
import { addRoutes } from '../../../src/strapi/add-routes';
import { accessOf } from '../../../src/strapi/access-of';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { composeScheduling } from './compose';
import { settingsSchema, type Settings } from './config';
import { contentTypes } from './content-types';
import { slotRules, slotsRoute } from './routes/slots';

export default {
  config: {
    default: settingsSchema.parse({}),
    validator: (config: unknown) => void settingsSchema.parse(config),
  },
  contentTypes,
  register({ strapi }: { strapi: Core.Strapi }) {
    const parts = composeScheduling(kernelOf(strapi), strapi.config.get<Settings>('plugin::scheduling'));
    accessOf(strapi).declare({ operations: slotRules });
    addRoutes(strapi, 'scheduling', '', [slotsRoute(parts)]);
  },
};
