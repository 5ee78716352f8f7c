import type { OperationRule } from '../../../../src/access/table';

const oneself = { scope: 'own', rows: 'themselves', purposes: ['own'] } as const;
const PEOPLE: OperationRule['roles'] = {
  patient: oneself,
  practitioner: oneself,
  'front-desk': oneself,
  'clinic-admin': oneself,
  'compliance-officer': oneself,
};

export const passkeyRules: readonly OperationRule[] = [
  { operation: 'me.passkeys', roles: PEOPLE },
  { operation: 'me.passkey-options', roles: PEOPLE },
  { operation: 'me.add-passkey', roles: PEOPLE },
  { operation: 'me.rename-passkey', roles: PEOPLE },
  { operation: 'me.remove-passkey', roles: PEOPLE },
];
