import { repliesWith } from './parts.mjs';

const token = { type: 'string' };

/** Strapi's own routes around a session, described by hand: they have no schema. */
const OPERATIONS = {
  'plugin::users-permissions.auth.refresh': {
    operationId: 'session.refresh',
    summary: 'New tokens for a refresh token, which is spent by it',
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { type: 'object', properties: { refreshToken: token }, required: ['refreshToken'] },
        },
      },
    },
    responses: repliesWith(200, {
      type: 'object',
      properties: { jwt: { ...token, description: 'The access token' }, refreshToken: token },
      required: ['jwt', 'refreshToken'],
    }),
  },
  'plugin::users-permissions.auth.logout': {
    operationId: 'session.sign-out',
    summary: 'End this session',
    responses: repliesWith(200, {
      type: 'object',
      properties: { ok: { type: 'boolean' } },
      required: ['ok'],
    }),
  },
};

export function sessionOperation(action) {
  const known = OPERATIONS[action];
  if (!known) return null;
  const { operationId, summary, ...rest } = known;
  const parameters = [{ $ref: '#/components/parameters/AcceptLanguage' }];
  return { operationId, summary, tags: ['session'], parameters, ...rest };
}
