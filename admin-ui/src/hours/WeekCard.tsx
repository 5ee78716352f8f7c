import { useState, type MutableRefObject } from 'react';
import { useText } from '../console-context';
import type { WorkingHours } from '../data/records';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { useFormat } from '../parts/use-format';
import { isEmpty, laterWeeks, weekOn } from './week';
import { WeekForm } from './WeekForm';
import { WeekTable } from './WeekTable';

/** The week that holds today, those that are planned after it, and the way to change it. */
export function WeekCard({ hours, unsaved }: { hours: WorkingHours; unsaved: MutableRefObject<boolean> }) {
  const say = useText();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const later = laterWeeks(hours, hours.today);
  const week = weekOn(hours, hours.today);
  const title = say('console.hours.week');
  return (
    <section className="card list" aria-labelledby="week">
      <div className="card-head">
        <h2 id="week">{title}</h2>
        {!editing && (
          <Button small icon="edit" onClick={() => setEditing(true)}>
            {say('console.hours.week_edit')}
          </Button>
        )}
      </div>
      {editing ? (
        <WeekForm hours={hours} unsaved={unsaved} onDone={() => setEditing(false)} />
      ) : (
        <>
          {isEmpty(week) ? (
            <EmptyState
              icon="calendar"
              title={say('console.hours.week_none')}
              text={say('console.hours.week_none_more')}
            />
          ) : (
            <WeekTable week={week} label={title} />
          )}
          {later.map((day) => (
            <div key={day}>
              <h3 className="hours-later">{say('console.hours.week_from', { day: format.plainDay(day) })}</h3>
              <WeekTable week={weekOn(hours, day)} label={format.plainDay(day)} />
            </div>
          ))}
        </>
      )}
    </section>
  );
}
