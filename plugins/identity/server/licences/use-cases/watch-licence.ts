import { addDays, startOfDay } from '../../../../../src/kernel/calendar-day';
import { addMinutes } from '../../../../../src/kernel/clock';
import { toIso, type Trx } from '../../../../../src/kernel/db';
import { planWarnings, warningDay, type Warning } from '../domain/licence';
import { WATCH_LICENCE } from '../jobs';
import { tellOfEnd } from './tell-of-end';
import { clinicDay, type LicenceWork } from './work';

/** Minutes after the beginning of a day: read before the first visit, and nobody's telephone rings at midnight. */
const MORNING_MINUTES = 6 * 60;
/** The chain of jobs reaches as far; a night looks for what it missed, such as ends from before there was one. */
const NIGHT_LOOKS_DAYS = 31;

/** Begins the watch over an end: what is due already is told at once. */
export function watchFrom(
  { kernel }: LicenceWork,
  trx: Trx,
  { id, ends }: { id: string; ends: string },
  zone: string,
): Promise<void> {
  const runAt = morningOf(ends, 'month', zone);
  return kernel.outbox.enqueue(trx, WATCH_LICENCE, { licenceId: id, ends }, { runAt });
}

/**
 * Tells what is due of an end, once: the warning is noted in the transaction that queues the mails and marks the job done.
 * Then waits for the next day on which there is something to tell.
 */
export async function watchLicence(
  work: LicenceWork,
  trx: Trx,
  { licenceId, ends }: { licenceId: string; ends: string },
): Promise<void> {
  const { kernel, licences, licensees } = work;
  const licence = await licences.lock(trx, licenceId);
  if (licence?.ends !== ends || licence.leftOn !== null) return;
  const licensee = await licensees.byId(trx, licence.practitionerId);
  if (!licensee) return;
  const { zone, today } = await clinicDay(work, trx, licensee.clinicId);
  const { tell, next } = planWarnings({ ends, told: licence.told }, today);
  // Who takes no visits is not warned; should they take some again, the night finds what was not told.
  if (tell !== null && licensee.isActive && (await licences.noteTold(trx, licence, tell))) {
    await tellOfEnd(work, trx, { licence: { ...licence, ends }, licensee, warning: tell, zone });
    kernel.counters.count('licence_warnings', { warning: tell });
  }
  if (next === null) return;
  const runAt = morningOf(ends, next, zone);
  const dedupeKey = `identity.watch-licence:${licenceId}:${ends}:${toIso(runAt)}`;
  await kernel.outbox.enqueue(trx, WATCH_LICENCE, { licenceId, ends }, { runAt, dedupeKey });
}

/** For the nightly housekeeping. */
export async function watchAll({ kernel, licences }: LicenceWork, trx: Trx, now: Date): Promise<void> {
  const today = toIso(now).slice(0, 10);
  for (const { id, ends } of await licences.endingUntil(trx, addDays(today, NIGHT_LOOKS_DAYS))) {
    const dedupeKey = `identity.watch-licence:${id}:${ends}:night ${today}`;
    await kernel.outbox.enqueue(trx, WATCH_LICENCE, { licenceId: id, ends }, { dedupeKey });
  }
}

function morningOf(ends: string, warning: Warning, zone: string): Date {
  return addMinutes(startOfDay(zone, warningDay(ends, warning)), MORNING_MINUTES);
}
