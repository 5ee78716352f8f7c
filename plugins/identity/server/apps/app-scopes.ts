import type { AppScopes } from '../../../../src/access/app-scopes';
import type { Principal } from '../../../../src/access/principal';
import { isFirstParty } from '../issuer/clients';
import { parseSmartScope, type SmartScope } from './domain/smart-scope';

/** See `AppScopes`: by the scopes that stand in the token. */
export const appScopes: AppScopes = {
  narrowed: ({ role, session }, type, right) => {
    if (isFirstParty(session.clientId)) return null;
    const context = contextOf(role);
    const held = session.scopes
      .map(parseSmartScope)
      .filter((scope) => scope !== null)
      .filter((scope) => scope.context === context && scope.type === type && scope.rights.includes(right));
    const queries = held.flatMap(({ query }) => (query === null ? [] : [query]));
    return queries.length < held.length ? null : queries;
  },
};

/** Patients give away their own record, staff what they may see by themselves; a program is nobody's. */
function contextOf(role: Principal['role']): SmartScope['context'] {
  switch (role) {
    case 'patient':
      return 'patient';
    case 'integration':
      return 'system';
    default:
      return 'user';
  }
}
