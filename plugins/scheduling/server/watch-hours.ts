import { dayIn } from '../../../src/kernel/calendar-day';
import type { Changes } from '../../../src/kernel/changes';
import { ContentRefused } from '../../../src/kernel/content';
import type { Trx } from '../../../src/kernel/db';
import type { ContentRow, ContentWatch } from '../../../src/strapi/watch-content';
import { leftOutside, type WorkingHours } from './domain/working-hours';
import type { Parts } from './use-cases/parts';
import { HOURS_NOUN } from './use-cases/reach-hours';

type HoursParts = Pick<Parts, 'timetables' | 'clock'> & { changes: Pick<Changes, 'note'> };

/**
 * Hours that are written row by row, as in the CMS. The rules are those of `changeHours`, but nobody can name the visits
 * there that they have seen: what would leave one out of hours is refused, and goes by the console.
 * @param partOf what one row says of somebody's hours
 */
export function hoursWatch(parts: HoursParts, partOf: (row: ContentRow) => WorkingHours): ContentWatch {
  return {
    relations: ['practitioner'],
    complete: () => ({}),
    changed: async (trx, { before, after }) => {
      const owners = [before, after].flatMap((row) => ownerOf(row) ?? []);
      // In one order: who locks two of them waits for nobody who waits for them.
      for (const owner of [...new Set(owners)].sort()) {
        const part = (row: ContentRow | null): WorkingHours =>
          row !== null && ownerOf(row) === owner ? partOf(row) : NOTHING;
        await keepVisits(parts, trx, owner, { before: part(before), after: part(after) });
      }
    },
  };
}

const NOTHING: WorkingHours = { lines: [], days: [] };

async function keepVisits(
  { timetables, clock, changes }: HoursParts,
  trx: Trx,
  owner: string,
  row: Record<'before' | 'after', WorkingHours>,
): Promise<void> {
  const worker = await timetables.worker(trx, owner);
  if (!worker) return;
  await timetables.lock(trx, worker.id);
  const stored = await timetables.read(trx, worker.id, dayIn(worker.zone, clock.now()));
  const others = without(stored, both(row.before, row.after));
  const hours = { before: both(others, row.before), after: both(others, row.after) };
  const visits = leftOutside(worker.zone, hours, await timetables.coming(trx, worker, clock.now()));
  if (visits.length > 0) throw refusal(visits.length);
  await changes.note(trx, { clinicId: worker.clinicId, noun: HOURS_NOUN });
}

function both(one: WorkingHours, other: WorkingHours): WorkingHours {
  return { lines: [...one.lines, ...other.lines], days: [...one.days, ...other.days] };
}

function without({ lines, days }: WorkingHours, taken: WorkingHours): WorkingHours {
  const isTaken = (rows: readonly { id: number | null }[], id: number | null): boolean =>
    rows.some((row) => row.id === id);
  return {
    lines: lines.filter(({ id }) => !isTaken(taken.lines, id)),
    days: days.filter(({ id }) => !isTaken(taken.days, id)),
  };
}

function refusal(count: number): ContentRefused {
  const visits = count === 1 ? '1 booked visit' : `${count} booked visits`;
  return new ContentRefused({
    field: 'practitioner',
    message: `${visits} would lie outside these hours. Nothing was saved. Open Working hours in the console (/console/hours): it names them, and saves once you have seen them.`,
  });
}

function ownerOf(row: ContentRow | null): string | null {
  const { documentId } = Object(row?.['practitioner']) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : null;
}
