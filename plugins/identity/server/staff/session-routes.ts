import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { sessionReply, sessionShape } from '../sessions/session-reply';
import { endColleagueSessions, sessionsOfColleague } from './use-cases/colleague-sessions';
import type { StaffWork } from './use-cases/work';

const params = z.strictObject({ id: z.string().min(1).max(40) });
const reply = z.object({ sessions: z.array(z.object(sessionShape)) }).meta({ id: 'StaffSessions' });

/** Where a colleague is signed in, and the way to end it: a phone that is lost opens patients of this clinic. */
export function staffSessionRoutes(work: StaffWork): Route[] {
  return [
    jsonRoute({
      operation: 'staff.sessions',
      method: 'GET',
      path: '/staff/:id/sessions',
      summary: 'Apps and browsers in which a colleague is signed in',
      params,
      reply,
      audit: {
        shown: ({ sessions }, { principal }) => {
          const ids = sessions.map(({ id }) => id);
          const clinicId = principal?.clinicId ?? null;
          return ids.length === 0 ? [] : [{ action: 'list', type: 'session', ids, patients: [], clinicId }];
        },
      },
      handle: async ({ principal, params: { id } }) => {
        const open = await sessionsOfColleague(work, principal, id);
        return { sessions: open.map(sessionReply) };
      },
    }),
    jsonRoute({
      operation: 'staff.end-sessions',
      method: 'POST',
      path: '/staff/:id/sessions/end',
      summary: 'Sign a colleague out of one app or browser, or everywhere; they are told',
      params,
      body: z.strictObject({
        session: z.string().min(1).max(64).optional().describe('All of them when left out'),
        reason: z.string().trim().min(3).max(500),
      }),
      reply: z.object({ ended: z.number().int() }),
      audit: 'written',
      handle: async ({ principal, params: { id }, body, origin }) => ({
        ended: await endColleagueSessions(work, principal, id, body, origin),
      }),
    }),
  ];
}
