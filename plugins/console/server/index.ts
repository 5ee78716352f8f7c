import type { Core } from '@strapi/strapi';
import { CONSOLE_RESOURCES } from '../../../src/access/console/resource';
import { accessOf } from '../../../src/strapi/access-of';
import { addFolder } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { consoleRoutes } from './routes';
import { consoleRules } from './rules';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const kernel = kernelOf(strapi);
    const access = accessOf(strapi);
    addFolder(strapi, '/console-api', () => {
      const resources = kernel.services.use(CONSOLE_RESOURCES).entries();
      access.declare({ operations: consoleRules(access, resources) });
      return consoleRoutes({ access, resources });
    });
  },
};
