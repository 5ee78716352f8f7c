import { lookInCms } from '../../support/cms-client';
import { send, type Sending } from '../client';
import type { World } from '../world';
import { auditWitness } from './witness';

/** Strapi’s panel is no way around the trail. */
export function namesInCms(world: () => World): void {
  const { patientIds, during, named } = auditWitness(world);

  test('the CMS leaves the same traces: lists, one, relation fields', async () => {
    const { stack, rows } = world();
    const ids = await patientIds();
    const tokenOf = async (name: string): Promise<string> =>
      (await lookInCms(stack.productUrl, { name, password: stack.password })).token;
    const token = await tokenOf('admin@mwangaza.example');
    const ask = (path: string, sending: Sending = {}, method = 'GET') =>
      during(() => send(stack.productUrl, method, `/content-manager/${path}`, { token, ...sending }));
    const list = await ask('collection-types/api::patient.patient?pageSize=100');
    expect(list.result.status).toBe(200);
    expect(named(list.events, ids)).toBe('AB');
    expect(list.events).toEqual(
      expect.arrayContaining([expect.objectContaining({ actor_kind: 'admin', action: 'list' })]),
    );
    const one = await ask(`collection-types/api::payment.payment/${rows.payment.B}`);
    expect([one.result.status, named(one.events, ids)]).toEqual([200, 'B']);
    const related = await ask(`relations/api::appointment.appointment/${rows.visit.A}/patient`);
    expect([related.result.status, named(related.events, ids)]).toEqual([200, 'A']);
    // Accounts are no editor's affair.
    const technician = await tokenOf('technician@mwangaza.example');
    const accounts = '/content-manager/collection-types/plugin::users-permissions.user?pageSize=100';
    const account = await during(() => send(stack.productUrl, 'GET', accounts, { token: technician }));
    expect([account.result.status, named(account.events, ids)]).toEqual([200, 'ABC']);
    const body = { fullName: 'Samuel Kiptoo' };
    const write = await ask(`collection-types/api::patient.patient/${rows.patient.B}`, { body }, 'PUT');
    expect(write.result.status).toBe(200);
    expect(write.events).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'update', patients: [ids.B] })]),
    );
    const refused = await send(
      stack.productUrl,
      'GET',
      '/content-manager/collection-types/api::patient.patient',
      {
        token: 'x',
      },
    );
    expect(refused.status).toBe(401);
  });
}
