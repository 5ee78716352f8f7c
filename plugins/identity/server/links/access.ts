import type { AccessRules, OperationRule } from '../../../../src/access/table';
import { patientsOfAccount } from './store/links';

const clinic = {
  scope: 'clinic',
  rows: 'patients registered with their clinic',
  purposes: ['administration'],
} as const;
const desk: OperationRule['roles'] = { 'front-desk': clinic, 'clinic-admin': clinic };
const oneself: OperationRule['roles'] = {
  patient: {
    scope: 'own',
    rows: 'records that they act for, and those who act for them',
    purposes: ['own'],
  },
};

export const linkRules: AccessRules = {
  operations: [
    {
      operation: 'patients.link-code',
      roles: {
        ...desk,
        practitioner: { scope: 'own', rows: 'patients of their clinic in their care', purposes: ['care'] },
      },
    },
    { operation: 'patients.guardians', roles: desk },
    { operation: 'patients.appoint-guardian', roles: desk },
    { operation: 'patients.end-guardian', roles: desk },
    { operation: 'patients.card', roles: desk },
    { operation: 'me.links', roles: oneself },
    { operation: 'me.redeem-link', roles: oneself },
    { operation: 'me.end-link', roles: oneself },
  ],
  dependants: [
    {
      name: 'record-link',
      words:
        "a link that a clinic has confirmed: as parent, guardian or carer (a child's ends with the eighteenth birthday, a grown-up's after a year), or to another record of their own; until it is ended by the clinic or by one of the two",
      patients: patientsOfAccount,
    },
  ],
};
