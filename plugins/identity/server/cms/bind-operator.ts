import type { AuditEntry } from '../../../../src/kernel/audit';
import type { Kernel } from '../../../../src/kernel/kernel';
import { findAccount } from '../issuer/accounts';
import { cmsStanding } from './domain/standing';
import type { CmsDesk } from './cms-desk';

/** `unfit`: a patient's, a program's or a closed account. */
export type Bound = { kind: 'bound' } | { kind: 'unfit' };

/** Makes somebody who has an account an operator of the whole installation.  */
export async function bindOperator(
  { kernel, people, admins }: { kernel: Kernel } & Pick<CmsDesk, 'people' | 'admins'>,
  email: string,
): Promise<Bound> {
  const who = await findAccount(kernel.db(), { email });
  if (!who || cmsStanding(who, 'operator').kind !== 'operator') return { kind: 'unfit' };
  const known = await people.accountOf(kernel.db(), who.userId);
  await admins.keep(
    { kind: 'operator', email: who.email, name: who.name },
    known?.adminUserId ?? null,
    async (trx, adminUserId) => {
      await people.bind(trx, who.userId, { adminUserId, kind: 'operator' });
      await kernel.audit.write(trx, operatorEntry('update', who));
    },
  );
  return { kind: 'bound' };
}

/** For the trail: the command line made or bound an account. */
export function operatorEntry(
  action: 'create' | 'update',
  { userId, clinicId }: { userId: number; clinicId: number | null },
): AuditEntry {
  return {
    actor: { kind: 'system', job: 'cms.operator' },
    ...{ operation: 'cms.operator', purpose: 'system', requestId: null, clientId: null },
    ...{ action, outcome: 'ok', type: 'account', ids: [String(userId)], patients: [], clinicId },
  };
}
