import type { Core } from '@strapi/strapi';
import type { Trx } from '../kernel/db';

const USER_UID = 'plugin::users-permissions.user';

type Told = (trx: Trx, userIds: readonly number[]) => Promise<void>;

/**
 * Tells of every account whose password was set or that was closed, whoever did it: the CMS, a plugin, an import. Both run
 * in the transaction of the change: `ended` for all, `passwordSet` besides. Called in `bootstrap`.
 */
export function watchUsers(
  strapi: Core.Strapi,
  { ended, passwordSet }: { ended: Told; passwordSet: Told },
): void {
  const idsOf = async (where: unknown): Promise<number[]> => {
    const users = await strapi.db.query(USER_UID).findMany({ where: Object(where), select: ['id'] });
    return users.map(({ id }) => Number(id));
  };
  const note = async (event: UserEvent): Promise<void> => {
    const { where, data } = event.params;
    if (!data || !('password' in data || data.blocked === true)) return;
    event.state.ids = await idsOf(where);
    event.state.password = 'password' in data;
  };
  const noteAll = async (event: UserEvent): Promise<void> => {
    event.state.ids = await idsOf(event.params.where);
  };
  const tell = async ({ state }: UserEvent): Promise<void> => {
    const { ids } = state;
    if (!Array.isArray(ids) || ids.length === 0) return;
    const userIds = ids.map(Number);
    await strapi.db.transaction(async ({ trx }) => {
      await ended(trx, userIds);
      if (state.password === true) await passwordSet(trx, userIds);
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [USER_UID],
    beforeUpdate: note,
    afterUpdate: tell,
    beforeUpdateMany: note,
    afterUpdateMany: tell,
    // Before: afterwards nobody knows any more whose rows they were.
    beforeDelete: async (event) => {
      await noteAll(event);
      await tell(event);
    },
    beforeDeleteMany: async (event) => {
      await noteAll(event);
      await tell(event);
    },
  });
}

interface UserEvent {
  params: { where?: unknown; data?: Record<string, unknown> };
  state: Record<string, unknown>;
}
