import type { KnownAccount } from '../issuer/accounts';
import type { Changed, NotedChange } from '../sign-in-changes/note-change';
import type { Turn } from './turn';

/** What changed about how somebody signs in, while they sign in. */
export function changeIn(
  { clientId }: Pick<Turn, 'clientId'>,
  { userId, role }: Pick<KnownAccount, 'userId' | 'role'>,
  change: NotedChange,
): Changed {
  return {
    ...{ userId, change },
    origin: {
      ...{ actor: { kind: 'user', id: userId, role }, operation: 'identity.enrol' },
      ...{ purpose: 'own', requestId: null, clientId },
    },
  };
}
