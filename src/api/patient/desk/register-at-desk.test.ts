import { onConsoleBench } from '../../../../tests/support/console-bench';
import { systemOrigin } from '../../../kernel/audit';
import type { Principal } from '../../../access/principal';
import { registerAtDesk } from './register-at-desk';

const WISH = {
  fullName: 'Zawadi Naliaka',
  dateOfBirth: '1994-02-03',
  language: 'sw',
  evenSo: false,
} as const;
const CLERK: Principal = {
  ...{ role: 'front-desk', userId: 900, clinicId: 1, patientId: null, practitionerId: null, language: 'sw' },
  session: { id: 's', clientId: 'c', scopes: [] },
};

const bench = onConsoleBench();

function register(phone: string): Promise<string> {
  const { knex, kernel } = bench();
  return knex.transaction((trx) =>
    registerAtDesk(kernel, trx, { ...WISH, phone }, CLERK, systemOrigin('test')),
  );
}

test('a likely double whose key was destroyed is shown without a number, and stops nobody', async () => {
  const { knex, kernel } = bench();
  const id = await register('0712 345 678');
  await knex.transaction((trx) => kernel.vault.destroySubject(trx, id));
  await expect(register('0712 345 678')).rejects.toMatchObject({ doubles: [{ id, phone: null }] });
});
