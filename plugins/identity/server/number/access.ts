import type { OperationRule } from '../../../../src/access/table';

const oneself: OperationRule['roles'] = {
  patient: { scope: 'own', rows: 'their own account', purposes: ['own'] },
};
const clinic = {
  scope: 'clinic',
  rows: 'patients registered with their clinic',
  purposes: ['administration'],
} as const;
const desk: OperationRule['roles'] = { 'front-desk': clinic, 'clinic-admin': clinic };
const anybody: OperationRule['roles'] = {
  public: { scope: 'all', rows: 'the account whose number they hold', purposes: ['sign-in'] },
};

export const numberRules: readonly OperationRule[] = [
  { operation: 'me.phone-code', roles: oneself },
  { operation: 'me.change-phone', roles: oneself },
  { operation: 'me.phone-change', roles: oneself },
  { operation: 'me.keep-phone', roles: oneself },
  { operation: 'sign-in.stop-code', roles: anybody },
  { operation: 'sign-in.stop-number-change', roles: anybody },
  { operation: 'patients.phone-code', roles: desk },
  { operation: 'patients.ask-phone-change', roles: desk },
  { operation: 'patients.phone-changes', roles: desk },
  { operation: 'patients.approve-phone-change', roles: desk },
  { operation: 'patients.stop-phone-change', roles: desk },
];
