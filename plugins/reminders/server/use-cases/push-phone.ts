import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { notFound, violatedUnique } from '../../../../src/kernel/errors';
import { notificationsOf, touchedOf, type Self } from './notifications';
import { queueBeside } from './queue-delivery';
import type { Work } from './work';

type Settings = ReturnType<typeof notificationsOf>;

/** The phone of this session hears by push from now on, also of reminders that wait already; on the trail. */
export async function addPhone(work: Work, self: Self | null, token: string, origin: AuditOrigin): Settings {
  const add = (): Settings =>
    change(work, self, origin, async (trx, session, patientId) => {
      const { documentId } = await work.store.directory.patient(trx, patientId);
      const phone = { session, patient: { id: patientId, documentId }, token };
      await work.store.pushPhones.add(trx, phone, work.kernel.clock.now());
      await tellOfWaiting(work, trx, patientId);
    });
  try {
    return await add();
  } catch (error) {
    // Somebody else named the same phone at the same moment: whoever comes last has it.
    if (violatedUnique(error) === null) throw error;
    return add();
  }
}

/** It hears nothing any more; on the trail. */
export function removePhone(work: Work, self: Self | null, origin: AuditOrigin): Settings {
  return change(work, self, origin, (trx, session) => work.store.pushPhones.remove(trx, session));
}

function change(
  work: Work,
  self: Self | null,
  origin: AuditOrigin,
  act: (trx: Trx, session: string, patientId: number) => Promise<void>,
): Settings {
  const { kernel } = work;
  return kernel.db().transaction(async (trx) => {
    if (!self || self.patientId === null) throw notFound();
    await act(trx, self.session.id, self.patientId);
    await kernel.audit.write(trx, { ...origin, ...touchedOf(self), action: 'update', outcome: 'ok' });
    return notificationsOf(work, trx, self);
  });
}

async function tellOfWaiting(work: Work, trx: Trx, patientId: number): Promise<void> {
  const { quietHours, deliveries } = work.store;
  for (const { id } of await quietHours.waiting(trx, patientId)) {
    const waiting = await deliveries.find(trx, id);
    if (waiting?.channel === 'whatsapp') await queueBeside(work, trx, waiting);
  }
}
