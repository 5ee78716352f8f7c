import type { Core } from '@strapi/strapi';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { visitRules } from './access';
import { composeWorkflows } from './compose';
import { settingsSchema, type Settings } from './config';
import { visitRoutes } from './routes/visits';

export default {
  config: {
    default: settingsSchema.parse({}),
    validator: (config: unknown) => void settingsSchema.parse(config),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    const access = accessOf(strapi);
    const settings = strapi.config.get<Settings>('plugin::workflows');
    const parts = composeWorkflows(kernelOf(strapi), settings, access);
    access.declare({ operations: visitRules });
    addRoutes(strapi, 'workflows', '', visitRoutes(parts));
  },
};
