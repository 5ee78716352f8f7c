import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Chip } from '../parts/Chip';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import type { Day } from './day';

interface ToDoProps {
  day: Day;
  /** Of earlier days, the newest of those that nobody has closed. */
  earlier: readonly VisitRecord[];
  earlierTotal: number;
}

/** What waits for a person: visits to close, also those of earlier days, and whom to ask why they did not come. */
export function ToDo({ day: { toClose, missed }, earlier, earlierTotal }: ToDoProps) {
  const say = useText();
  const count = toClose.length + earlierTotal;
  return (
    <>
      <section className="card" aria-labelledby="to-close">
        <div className="card-head">
          <h2 id="to-close">{say('console.today.to_close')}</h2>
          {count > 0 && <Chip tone="warm">{count}</Chip>}
        </div>
        {count > 0 ? (
          <>
            <People visits={toClose} />
            {earlier.length > 0 && (
              <>
                <h3 className="people-head">{say('console.today.earlier')}</h3>
                <People visits={earlier} withDay />
              </>
            )}
          </>
        ) : (
          <EmptyState
            icon="good"
            title={say('console.today.all_closed')}
            text={say('console.today.all_closed_more')}
          />
        )}
      </section>
      {missed.length > 0 && (
        <section className="card" aria-labelledby="missed">
          <div className="card-head">
            <h2 id="missed">{say('console.today.did_not_come')}</h2>
            <Chip>{missed.length}</Chip>
          </div>
          <People visits={missed} />
        </section>
      )}
    </>
  );
}

function People({ visits, withDay = false }: { visits: readonly VisitRecord[]; withDay?: boolean }) {
  const format = useFormat();
  return (
    <ul className="people">
      {visits.map(({ id, patient, startsAt, service }) => (
        <li key={id}>
          <Link to={`/visits/${id}/show`}>
            <Avatar name={patient.fullName} tone="warm" />
            <span className="grow">
              <span className="people-name cut">{patient.fullName}</span>
              <span className="quiet small cut">
                {withDay ? format.dayAndTime(startsAt) : format.time(startsAt)} · {service.name}
              </span>
            </span>
            <Icon name="next" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
