import type { CSSProperties } from 'react';
import { Link } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { zoneOf } from '../session/me';
import { visitOffers } from '../visits/visit-actions';
import { clipped, isClosedAllDay, type Stretch } from './closed-times';
import type { Placed } from './layout';
import { calendarLook, LOOK_ICONS } from './visit-look';
import { isWithin, minuteOfDay, type CalendarDay } from './week';

interface DayColumnProps {
  day: CalendarDay;
  title: string;
  placed: readonly Placed[];
  /** When the person does not work. */
  closed: readonly Stretch[];
  /** Those that are shown. */
  hours: { first: number; last: number };
  now: Date;
  /** The visit that is being dragged. */
  held: VisitRecord | null;
  /** Times that are free for it. */
  free: readonly string[];
  onHold(visit: VisitRecord | null): void;
  onDrop(startsAt: string): void;
}

export function DayColumn({
  day,
  title,
  placed,
  closed,
  hours,
  now,
  held,
  free,
  onHold,
  onDrop,
}: DayColumnProps) {
  const { me } = useConsole();
  const say = useText();
  const zone = zoneOf(me);
  const firstHour = hours.first;
  const isToday = day.from <= now && now < day.to;
  const starts = free.filter((instant) => isWithin(instant, day));
  const heldMinutes = held ? minutesBetween(held.startsAt, held.endsAt) : 0;
  return (
    <div className={isToday ? 'calendar-day calendar-today' : 'calendar-day'}>
      <h2>
        {title}
        <span className="quiet small below">
          {placed.length > 0
            ? say('console.calendar.count', { count: placed.length })
            : say(isClosedAllDay(closed) ? 'console.calendar.closed' : 'console.calendar.none')}
        </span>
      </h2>
      <div className="calendar-field">
        {clipped(closed, hours).map(({ from, to }) => (
          <i
            key={from}
            className="calendar-closed"
            style={{ ...offset(from - firstHour * 60), '--minutes': to - from } as CSSProperties}
            aria-hidden="true"
          />
        ))}
        {starts.map((startsAt, index) => (
          <FreeTime
            key={startsAt}
            startsAt={startsAt}
            at={minuteOfDay(new Date(startsAt), zone) - firstHour * 60}
            minutes={Math.min(heldMinutes, minutesBetween(startsAt, starts[index + 1]))}
            onDrop={onDrop}
          />
        ))}
        <ol>
          {placed.map((one) => (
            <VisitBlock key={one.visit.id} placed={one} firstHour={firstHour} now={now} onHold={onHold} />
          ))}
        </ol>
        {isToday && (
          <i
            className="calendar-now"
            style={offset(minuteOfDay(now, zone) - firstHour * 60)}
            aria-hidden="true"
          />
        )}
      </div>
    </div>
  );
}

interface VisitBlockProps {
  placed: Placed;
  firstHour: number;
  now: Date;
  onHold(visit: VisitRecord | null): void;
}

/** Opens the visit, where all that can be done with it stands; dragging is a short way to one of these. */
function VisitBlock({ placed: { visit, from, to, lane, lanes }, firstHour, now, onHold }: VisitBlockProps) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const look = calendarLook(visit);
  const { state: status, startsAt, holdExpiresAt, arrivedAt, calledInAt } = visit;
  const moves = visitOffers({ status, startsAt, holdExpiresAt, arrivedAt, calledInAt }, now, me).includes(
    'move',
  );
  const style = {
    ...offset(from - firstHour * 60),
    '--minutes': to - from,
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties;
  return (
    <li style={style} className="calendar-place">
      <Link
        className={`calendar-visit calendar-${look}`}
        to={`/visits/${visit.id}/show`}
        draggable={moves}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.effectAllowed = 'move';
          // The name of the patient stays in here: what is dragged may be dropped into another window.
          dataTransfer.setData('text/plain', visit.reference);
          onHold(visit);
        }}
        onDragEnd={() => onHold(null)}
      >
        <Icon name={LOOK_ICONS[look]} />
        <span className="only-read">{say(`console.calendar.look.${look}`)}</span>
        <span className="calendar-who">
          <span className="calendar-when number">{format.time(visit.startsAt)}</span> {visit.patient.fullName}
        </span>
      </Link>
    </li>
  );
}

interface FreeTimeProps {
  startsAt: string;
  /** Minutes from the top. */
  at: number;
  minutes: number;
  onDrop(startsAt: string): void;
}

function FreeTime({ startsAt, at, minutes, onDrop }: FreeTimeProps) {
  const format = useFormat();
  return (
    <div
      className="calendar-free"
      style={{ ...offset(at), '--minutes': minutes } as CSSProperties}
      data-starts-at={startsAt}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(startsAt);
      }}
    >
      {format.time(startsAt)}
    </div>
  );
}

/** Up to the next one that begins, where free times overlap. */
function minutesBetween(from: string, to: string | undefined): number {
  return to === undefined ? Infinity : (Date.parse(to) - Date.parse(from)) / 60_000;
}

function offset(minutes: number): CSSProperties {
  return { '--at': minutes } as CSSProperties;
}
