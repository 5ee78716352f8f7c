import type { Core } from '@strapi/strapi';
import { LIVE_TOPICS } from '../../../src/access/console/live';
import { CONSOLE_RESOURCES } from '../../../src/access/console/resource';
import { accessOf } from '../../../src/strapi/access-of';
import { addFolder } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { eventsRoute } from './live/events-route';
import type { LiveStream } from './live/stream';
import { consoleRoutes } from './routes';
import { consoleRules } from './rules';
import { savedFilterRoutes, savedFilterRules } from './saved/routes';
import { contributeSavedFilters, savedFilterStore } from './saved/store';

const standing = new Set<LiveStream>();

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const kernel = kernelOf(strapi);
    const access = accessOf(strapi);
    contributeSavedFilters(kernel);
    const saving = { kernel, filters: savedFilterStore(kernel) };
    addFolder(strapi, '/console-api', () => {
      const resources = kernel.services.use(CONSOLE_RESOURCES).entries();
      access.declare({ operations: [...consoleRules(access, resources), ...savedFilterRules] });
      const topics = kernel.services.use(LIVE_TOPICS).entries();
      return [
        eventsRoute({ access, topics, standing }),
        ...savedFilterRoutes(saving),
        ...consoleRoutes({ access, resources }),
      ];
    });
  },

  /** Nobody waits for who listens: they are told, and come back to the next process. */
  destroy() {
    for (const stream of [...standing]) stream.end();
  },
};
