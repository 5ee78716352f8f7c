import { useState, type CSSProperties } from 'react';
import { useFreeTimes } from '../booking/use-free-times';
import { useConsole, useText } from '../console-context';
import type { Openings, VisitRecord } from '../data/records';
import { useFormat } from '../parts/use-format';
import { zoneOf } from '../session/me';
import { closedTimes } from './closed-times';
import { DayColumn } from './DayColumn';
import { hoursShown, placeVisits } from './layout';
import { MoveTo } from './MoveTo';
import type { CalendarDay } from './week';

interface WeekGridProps {
  days: readonly CalendarDay[];
  /** Those that take time. */
  visits: readonly VisitRecord[];
  /** When the person works; undefined while it is not known. */
  openings: Openings['openings'] | undefined;
  now: Date;
}

/** Where a visit was let go of. */
interface Wish {
  visit: VisitRecord;
  startsAt: string;
}

/** Days beside each other on one scale of hours. While a visit is held, the times that are free for it can be seen. */
export function WeekGrid({ days, visits, openings, now }: WeekGridProps) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const zone = zoneOf(me);
  const [held, setHeld] = useState<VisitRecord | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const [first, last] = [days[0], days.at(-1)];
  const free = useFreeTimes({
    practitioners: held ? [held.practitioner.id] : [],
    service: held?.service.id ?? '',
    span: held && first && last ? { from: first.from, to: last.to } : null,
  });
  const columns = days.map((day) => ({ day, placed: placeVisits(visits, day, zone) }));
  const hours = hoursShown(columns.flatMap(({ placed }) => placed));
  const scale = { '--hours': hours.last - hours.first, '--days': days.length } as CSSProperties;
  return (
    <section className="card calendar-grid" style={scale} aria-label={say('console.calendar.title')}>
      <div className="calendar-hours" aria-hidden="true">
        {Array.from({ length: hours.last - hours.first }, (_, at) => (
          <span key={at}>{`${String(hours.first + at).padStart(2, '0')}:00`}</span>
        ))}
      </div>
      {columns.map(({ day, placed }) => (
        <DayColumn
          key={day.key}
          day={day}
          title={format.day(day.from)}
          placed={placed}
          closed={openings ? closedTimes(openings, day, zone) : []}
          hours={hours}
          now={now}
          held={held}
          free={held ? (free.times ?? []).map(({ startsAt }) => startsAt) : []}
          onHold={setHeld}
          onDrop={(startsAt) => {
            if (held) setWish({ visit: held, startsAt });
            setHeld(null);
          }}
        />
      ))}
      {wish && <MoveTo id={wish.visit.id} startsAt={wish.startsAt} onClose={() => setWish(null)} />}
    </section>
  );
}
