import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText, type Say } from '../console-context';
import type { WorkingHours } from '../data/records';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { EmptyState } from '../parts/EmptyState';
import { HeadRow } from '../parts/HeadRow';
import { useFormat, type Format } from '../parts/use-format';
import { DayDialog } from './DayDialog';
import { otherDays, type OtherDays } from './days';
import { LeaveDialog } from './LeaveDialog';
import { RemoveDialog } from './RemoveDialog';
import { spanText } from './spans';
import { weekdayOf } from './week';

type Open = { kind: 'leave' } | { kind: 'other' } | { kind: 'remove'; days: OtherDays };

/** What differs from the ordinary week, from today on. */
export function DaysCard({ hours }: { hours: WorkingHours }) {
  const say = useText();
  const format = useFormat();
  const notify = useNotify();
  const [open, setOpen] = useState<Open | null>(null);
  const found = otherDays(hours);
  const heads = {
    when: say('console.hours.when'),
    what: say('console.hours.what'),
    note: say('console.hours.note_head'),
    actions: say('console.staff.actions'),
  };
  const dialog = {
    hours,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      notify(say('console.hours.saved'), { type: 'success' });
    },
  };
  return (
    <section className="card list" aria-labelledby="days">
      <div className="card-head">
        <h2 id="days">{say('console.hours.days')}</h2>
        <span className="row-actions">
          <Button small icon="edit" onClick={() => setOpen({ kind: 'other' })}>
            {say('console.hours.other_add')}
          </Button>
          <Button small look="primary" icon="add" onClick={() => setOpen({ kind: 'leave' })}>
            {say('console.hours.leave_add')}
          </Button>
        </span>
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon="calm"
          title={say('console.hours.days_none')}
          text={say('console.hours.days_none_more')}
        />
      ) : (
        <table className="records" aria-labelledby="days">
          <HeadRow heads={heads} />
          <tbody>
            {found.map((days) => (
              <tr key={days.first}>
                <td className="lead number" data-label={heads.when}>
                  {whenOf(days, say, format)}
                </td>
                <td data-label={heads.what}>
                  <What days={days} />
                </td>
                <td data-label={heads.note}>{days.note ?? '–'}</td>
                <td data-label={heads.actions}>
                  <Button small onClick={() => setOpen({ kind: 'remove', days })}>
                    {say('console.hours.remove')}
                    <span className="only-read"> {whenOf(days, say, format)}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open?.kind === 'leave' && <LeaveDialog {...dialog} />}
      {open?.kind === 'other' && <DayDialog {...dialog} />}
      {open?.kind === 'remove' && (
        <RemoveDialog
          hours={hours}
          onClose={() => setOpen(null)}
          days={open.days}
          when={whenOf(open.days, say, format)}
        />
      )}
    </section>
  );
}

function What({ days: { spans, count } }: { days: OtherDays }) {
  const say = useText();
  if (spans.length > 0) {
    return (
      <Chip tone="info" icon="clock">
        <span className="number">{spans.map(spanText).join(', ')}</span>
      </Chip>
    );
  }
  const words = count === 1 ? say('console.hours.day_count_one') : say('console.hours.day_count', { count });
  return (
    <Chip icon="refused">
      {say('console.hours.kind.away')} · {words}
    </Chip>
  );
}

function whenOf({ first, last }: OtherDays, say: Say, format: Format): string {
  const day = (key: string): string =>
    `${say(`console.hours.day.${weekdayOf(key)}`)} ${format.plainDay(key)}`;
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}
