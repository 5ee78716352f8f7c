import type { StandingSessions } from '../../../../src/kernel/standing-sessions';
import { PAYLOADS_TABLE } from '../issuer/adapter';

/** @param now real milliseconds */
export function standingSessions(now: () => number): StandingSessions {
  return {
    among: async (query, ids) => {
      if (ids.length === 0) return new Set();
      const standing = await query('identity_sessions as s')
        .join(`${PAYLOADS_TABLE} as g`, (on) =>
          on.on('g.id', 's.grant_id').on('g.kind', query.raw('?', ['Grant'])),
        )
        .whereIn('s.id', ids)
        .where(
          (good) =>
            void good.whereNull('g.expires_at').orWhere('g.expires_at', '>', Math.floor(now() / 1000)),
        )
        .pluck<string[]>('s.id');
      return new Set(standing);
    },
  };
}
