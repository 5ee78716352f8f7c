import type { Core } from '@strapi/strapi';
import type { Trx } from '../kernel/db';

const USER_UID = 'plugin::users-permissions.user';

/** An account as it stood before it was changed, and what of its sign-in was set. */
export interface SetSignIn {
  userId: number;
  email: string;
  password: boolean;
  /** Whether it has another address now. */
  moved: boolean;
}

/**
 * Tells of every account whose password or address was set or that was closed, whoever did it: the CMS, a plugin, an
 * import. Both run in the transaction of the change: `ended` for accounts that are closed or have another password,
 * `signInSet` for what was set. Called in `bootstrap`.
 */
export function watchUsers(
  strapi: Core.Strapi,
  {
    ended,
    signInSet,
  }: {
    ended: (trx: Trx, userIds: readonly number[]) => Promise<void>;
    signInSet: (trx: Trx, set: readonly SetSignIn[]) => Promise<void>;
  },
): void {
  const before = async (where: unknown): Promise<Pick<SetSignIn, 'userId' | 'email'>[]> => {
    const users = await strapi.db.query(USER_UID).findMany({ where: Object(where), select: ['id', 'email'] });
    return users.map(({ id, email }) => ({ userId: Number(id), email: String(email ?? '') }));
  };
  const note = async ({ params: { where, data = {} }, state }: UserEvent): Promise<void> => {
    const password = 'password' in data;
    const { email } = data;
    if (!password && data.blocked !== true && email === undefined) return;
    const users = await before(where);
    if (password || data.blocked === true) state.ended = users.map(({ userId }) => userId);
    state.set = users
      .map((user) => ({ ...user, password, moved: email !== undefined && email !== user.email }))
      .filter((user) => user.password || user.moved);
  };
  const noteClosed = async ({ params: { where }, state }: UserEvent): Promise<void> => {
    state.ended = (await before(where)).map(({ userId }) => userId);
  };
  const tell = async ({ state: { ended: closed = [], set = [] } }: UserEvent): Promise<void> => {
    if (closed.length === 0 && set.length === 0) return;
    await strapi.db.transaction(async ({ trx }) => {
      if (closed.length > 0) await ended(trx, closed);
      if (set.length > 0) await signInSet(trx, set);
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
      await noteClosed(event);
      await tell(event);
    },
    beforeDeleteMany: async (event) => {
      await noteClosed(event);
      await tell(event);
    },
  });
}

interface UserEvent {
  params: { where?: unknown; data?: Record<string, unknown> };
  state: { ended?: number[]; set?: SetSignIn[] };
}
