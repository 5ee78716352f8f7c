import { json } from '../http/call';
import type { Area } from '../http/dispatch';
import { pageRoutes } from '../http/pages';
import { createRouter } from '../http/router';
import { demoRoutes } from '../demo/routes';
import { mailPages } from '../mail/mail-pages';
import { bookRoutes } from './book-routes';
import { eventRoutes } from './event-routes';
import { faultRoutes } from './fault-routes';
import type { Parts } from './parts';
import { phoneRoutes } from './phone-routes';

/** Everything that is not a pretended network: clock, control API, demo tools, pages. */
export function controlArea(parts: Parts): Area {
  const router = createRouter([
    ...parts.clockHub.routes,
    ...phoneRoutes(parts),
    ...faultRoutes(parts),
    ...bookRoutes(parts),
    ...eventRoutes(parts),
    ...demoRoutes(parts),
    ...mailPages(parts.mailbox),
    ...pageRoutes(parts.world.options.root),
  ]);
  return {
    prefix: '',
    router,
    cors: true,
    unknown: () => json({ error: { code: 'not_found', message: 'No such page' } }, 404),
    wrongMethod: () => json({ error: { code: 'method_not_allowed', message: 'Not this method' } }, 405),
  };
}
