import type { AuthProvider } from 'react-admin';
import { may, type Action, type Me } from '../session/me';

/**
 * What react-admin asks about the reader. Signing in and out happens outside of it (session/), and the server refuses in
 * any case what is only absent here.
 */
export function createAccess(me: Me): AuthProvider {
  return {
    login: () => Promise.resolve(),
    logout: () => Promise.resolve(false),
    checkAuth: () => Promise.resolve(),
    checkError: () => Promise.resolve(),
    getPermissions: () => Promise.resolve(),
    canAccess: ({ resource, action }) => Promise.resolve(may(me, resource, action as Action)),
  };
}
