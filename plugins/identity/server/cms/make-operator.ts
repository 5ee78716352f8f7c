import type { Core } from '@strapi/strapi';
import { checkPassword } from '../../../../src/kernel/password';
import { accounts } from '../../../../src/strapi/accounts';
import { cmsAdmins } from '../../../../src/strapi/cms-admins';
import { kernelOf } from '../../../../src/strapi/kernel-of';
import { insertUser } from '../../../../src/strapi/staff-users';
import { realNow } from '../../../../src/kernel/clock';
import { bindOperator, operatorEntry, type Bound } from './bind-operator';
import { cmsPeopleStore } from './store/cms-people';

/**
 * For the command line, where whoever types has the database anyway. An account that is opened here belongs to no clinic and
 * reaches nothing over the API. @throws AppError password_too_short and the like
 */
export async function makeOperator(
  strapi: Core.Strapi,
  email: string,
  newAccount: () => Promise<{ fullName: string; password: string }>,
): Promise<Bound> {
  const kernel = kernelOf(strapi);
  const parts = {
    kernel,
    people: cmsPeopleStore(realNow, false),
    admins: cmsAdmins(strapi, { passwords: false }),
  };
  const known = await kernel.db()('up_users').where({ email }).first<{ id: number } | undefined>('id');
  if (!known) {
    const { fullName, password } = await newAccount();
    checkPassword(password, { kind: 'staff', about: [email, fullName] });
    const passwordHash = await accounts(strapi).hashPassword(password);
    const user = { email, fullName, passwordHash, role: 'clinic-admin', clinicId: null };
    await kernel.db().transaction(async (trx) => {
      const { userId } = await insertUser(trx, kernel.ids, user);
      await kernel.audit.write(trx, operatorEntry('create', { userId, clinicId: null }));
    });
  }
  return bindOperator(parts, email);
}
