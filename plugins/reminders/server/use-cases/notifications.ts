import { CONSENTS } from '../../../../src/kernel/consent';
import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../src/kernel/db';
import { notFound } from '../../../../src/kernel/errors';
import { groupBy } from '../../../../src/kernel/group-by';
import { placeReminders, type Placed } from '../domain/place-reminders';
import type { QuietHours } from '../domain/quiet-hours';
import { SEND } from '../jobs';
import type { WaitingReminder } from '../ports';
import type { Work } from './work';

/** A patient who asks about themselves. */
export interface Self {
  patientId: number | null;
  clinicId: number | null;
  session: { id: string };
}

/** How a patient is reminded: by which ways, as their consents say, and when not. */
export async function notificationsOf({ kernel, store }: Work, query: Db | Trx, self: Self | null) {
  const patientId = patientOf(self);
  const refused = await kernel.services.use(CONSENTS).refusals(query, patientId);
  const { hasEmail } = await store.directory.patient(query, patientId);
  return {
    channels: {
      whatsapp: !refused.has('reminders-whatsapp'),
      sms: !refused.has('reminders-sms'),
      email: hasEmail,
      push: await store.pushPhones.isOn(query, sessionOf(self)),
    },
    quietHours: await store.quietHours.of(query, patientId),
    timeZone: await store.quietHours.zoneOf(query, patientId),
  };
}

/** Quiet hours from now on, also for reminders that wait already; on the trail. */
export async function setQuietHours(
  work: Work,
  self: Self | null,
  quiet: QuietHours | null,
  origin: AuditOrigin,
): ReturnType<typeof notificationsOf> {
  const { kernel, store } = work;
  const patientId = patientOf(self);
  return kernel.db().transaction(async (trx) => {
    await store.quietHours.set(trx, patientId, quiet, kernel.clock.now());
    await placeAgain(work, trx, patientId, quiet);
    await kernel.audit.write(trx, { ...origin, ...touchedOf(self), action: 'update', outcome: 'ok' });
    return notificationsOf(work, trx, self);
  });
}

export function touchedOf(self: Self | null) {
  return { type: 'notifications', ids: [], patients: [patientOf(self)], clinicId: self?.clinicId ?? null };
}

async function placeAgain(
  { kernel, store }: Work,
  trx: Trx,
  patientId: number,
  quiet: QuietHours | null,
): Promise<void> {
  const now = kernel.clock.now();
  const waiting = await store.quietHours.waiting(trx, patientId);
  for (const series of groupBy(waiting, (reminder) => reminder.series).values()) {
    for (const placed of placeSeries(series, quiet, now)) {
      if (isSame(placed, placed.was)) continue;
      if (!(await store.quietHours.place(trx, placed, now))) continue;
      // Its job comes at the same time, and reads the row then.
      if (placed.notBefore.getTime() === placed.was.notBefore.getTime()) continue;
      // The job that waits for the old time finds it sent, or waits on.
      const dedupeKey = `reminders.send:${placed.id}:${placed.notBefore.toISOString()}:${now.toISOString()}`;
      await kernel.outbox.enqueue(
        trx,
        SEND,
        { deliveryId: placed.id },
        { runAt: placed.notBefore, dedupeKey },
      );
    }
  }
}

function isSame(one: Placed, other: Placed): boolean {
  const key = ({ kind, notBefore, notAfter }: Placed): string =>
    [kind, notBefore.getTime(), notAfter.getTime()].join(' ');
  return key(one) === key(other);
}

/** All of one visit, so what one of them says of it holds for all. */
function placeSeries(series: readonly WaitingReminder[], quiet: QuietHours | null, now: Date) {
  const [first] = series;
  return first ? placeReminders(series, { quiet, zone: first.zone, startsAt: first.startsAt, now }) : [];
}

function sessionOf(self: Self | null): string {
  if (!self) throw notFound();
  return self.session.id;
}

function patientOf(self: Self | null): number {
  if (!self || self.patientId === null) throw notFound();
  return self.patientId;
}
