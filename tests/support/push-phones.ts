import { originOf } from '../../src/access/audit';
import { remindersStore } from '../../plugins/reminders/server/store/store';
import { addPhone, removePhone } from '../../plugins/reminders/server/use-cases/push-phone';
import type { RemindersWorld } from './reminders-world';

/** What Expo names a phone by. */
export function pushToken(name: string): string {
  return `ExponentPushToken[${name.padEnd(22, '0')}]`;
}

/** A session that stands; it ends when its row goes, as all ends of identity's do. */
export async function openSession({ knex }: RemindersWorld, id: string): Promise<void> {
  const times = { created_at: Date.now(), last_seen_at: Date.now() };
  await knex('identity_sessions').insert({
    ...{ id, grant_id: `grant-${id}`, user_id: 1, role: 'patient', client_id: 'patient-app' },
    ...{ device: 'Android', ...times },
  });
  const expires_at = Math.floor(Date.now() / 1000) + 3600;
  await knex('oidc_payloads').insert({ kind: 'Grant', id: `grant-${id}`, payload: '{}', expires_at });
}

export function switchOn(world: RemindersWorld, session: string, token: string, patientId = 3) {
  return addPhone(
    workOf(world),
    self(session, patientId),
    token,
    originOf(null, 'push.switch-on', null, ['own']),
  );
}

export function switchOff(world: RemindersWorld, session: string) {
  return removePhone(workOf(world), self(session, 3), originOf(null, 'push.switch-off', null, ['own']));
}

function workOf({ kernel }: RemindersWorld) {
  return { kernel, store: remindersStore(kernel.vault) };
}

function self(id: string, patientId: number) {
  return { patientId, clinicId: 1, session: { id } };
}
