import type { Core } from '@strapi/strapi';

/** Every request of ours looks its session up (see access/principal.ts); Strapi keeps no index for that. */
export function indexSessions(strapi: Core.Strapi): void {
  Object.assign(strapi.contentType('admin::session'), {
    indexes: [{ name: 'strapi_sessions_session_id', columns: ['session_id'] }],
  });
}
