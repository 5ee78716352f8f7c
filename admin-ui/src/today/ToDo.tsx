import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Chip } from '../parts/Chip';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import type { Day } from './day';

/** What waits for a person: visits to close, and whom to ask why they did not come. */
export function ToDo({ day: { toClose, missed } }: { day: Day }) {
  const say = useText();
  return (
    <>
      <section className="card" aria-labelledby="to-close">
        <div className="card-head">
          <h2 id="to-close">{say('console.today.to_close')}</h2>
          {toClose.length > 0 && <Chip tone="warm">{toClose.length}</Chip>}
        </div>
        {toClose.length > 0 ? (
          <People visits={toClose} />
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

function People({ visits }: { visits: readonly VisitRecord[] }) {
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
                {format.time(startsAt)} · {service.name}
              </span>
            </span>
            <Icon name="next" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
