import type { AccountDesk } from '../../../access/account-desk';
import { originOf } from '../../../access/audit';
import type { Kernel } from '../../../kernel/kernel';
import type { PatientAccounts } from './ports';
import { registerPatient } from './register-patient';

/** Accounts that are opened on the sign-in pages, by whoever has just answered a code. */
export function accountDesk(kernel: Kernel, accounts: PatientAccounts): AccountDesk {
  return {
    open: async (person, clientId) => {
      const origin = { ...originOf(null, 'patients.register', null, ['sign-in']), clientId };
      const { userId } = await registerPatient(kernel, accounts, person, origin);
      kernel.counters.count('patients_registered');
      return { userId };
    },
  };
}
