import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { Button, ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { Page } from '../parts/Page';
import { WhoseSelect } from '../parts/WhoseSelect';
import { useFormat } from '../parts/use-format';
import { useMedia } from '../parts/use-media';
import { useNow } from '../parts/use-now';
import { mayCall, zoneOf } from '../session/me';
import { takesPlace } from '../visits/takes-place';
import { Legend } from './Legend';
import { MOST_VISITS, useOpeningsOf, usePractitioners, useVisitsOf } from './use-calendar';
import { daysLater, daysShown } from './week';
import { WeekGrid } from './WeekGrid';

const ROOM_FOR_ONE_DAY = '(max-width: 899px)';

/** A week of one doctor: what stands where, and where it may be moved to. */
export default function CalendarPage() {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const now = useNow();
  const zone = zoneOf(me);
  const length = useMedia(ROOM_FOR_ONE_DAY) ? 1 : 7;
  const [shift, setShift] = useState(0);
  const people = usePractitioners(me.practitioner === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const practitioner = me.practitioner?.id ?? chosen ?? people.data?.[0]?.id ?? null;
  const days = daysShown(daysLater(now, zone, shift * length), zone, length);
  const visits = useVisitsOf(practitioner, days);
  const openings = useOpeningsOf(practitioner, days);
  const [first, last] = [days[0], days.at(-1)];
  const shown =
    first && last ? [first, ...(length === 1 ? [] : [last])].map(({ from }) => format.day(from)) : [];
  return (
    <Page
      title={say('console.calendar.title')}
      tab={say('console.nav.calendar')}
      lead={shown.join(' – ')}
      actions={
        <>
          {me.practitioner === null && people.data && (
            <WhoseSelect
              label={say('console.calendar.whose')}
              people={people.data}
              value={practitioner}
              onChoose={setChosen}
            />
          )}
          <div className="calendar-turn">
            <button
              type="button"
              className="icon-button"
              aria-label={say(length === 1 ? 'console.calendar.day_before' : 'console.calendar.week_before')}
              onClick={() => setShift(shift - 1)}
            >
              <Icon name="previous" />
            </button>
            <Button small disabled={shift === 0} onClick={() => setShift(0)}>
              {say(length === 1 ? 'console.calendar.today' : 'console.calendar.this_week')}
            </Button>
            <button
              type="button"
              className="icon-button"
              aria-label={say(length === 1 ? 'console.calendar.day_after' : 'console.calendar.week_after')}
              onClick={() => setShift(shift + 1)}
            >
              <Icon name="next" />
            </button>
          </div>
          {mayCall(me, 'visits.book') && (
            <ButtonLink look="action" icon="add" to="/book">
              {say('console.book.nav')}
            </ButtonLink>
          )}
        </>
      }
    >
      {me.practitioner === null && people.data?.length === 0 && (
        <EmptyState
          icon="staff"
          title={say('console.calendar.nobody')}
          text={say('console.calendar.nobody_more')}
        />
      )}
      {people.error && <Awaited error={people.error} refetch={people.refetch} />}
      {practitioner !== null && !visits.data && <Awaited error={visits.error} refetch={visits.refetch} />}
      {(visits.total ?? 0) > MOST_VISITS && (
        <p className="note">{say('console.today.more', { count: MOST_VISITS })}</p>
      )}
      {visits.data && (
        <div className="calendar">
          <WeekGrid
            key={practitioner}
            days={days}
            openings={openings.data}
            visits={visits.data.filter((visit) => takesPlace(visit, now))}
            now={now}
          />
          <Legend />
        </div>
      )}
    </Page>
  );
}
