import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { VisitChip } from '../parts/StateChip';
import { useFormat } from '../parts/use-format';

const FEW = 4;

/** The last visits of whoever comes next: a doctor sees those with themselves, others the clinic's. */
export function SeenBefore({ visit }: { visit: VisitRecord }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const { data } = useGetList<VisitRecord>('visits', {
    pagination: { page: 1, perPage: FEW },
    sort: { field: 'startsAt', order: 'DESC' },
    filter: { patient: visit.patient.id, to: visit.startsAt },
  });
  if (!data) return null;
  return (
    <section className="card" aria-labelledby="seen-before">
      <div className="card-head">
        <h2 id="seen-before">{say('console.today.before')}</h2>
      </div>
      {data.length === 0 ? (
        <p className="quiet seen-none">
          {say(me.practitioner ? 'console.today.before_none_own' : 'console.today.before_none')}
        </p>
      ) : (
        <ul className="people">
          {data.map(({ id, startsAt, endsAt, service, state }) => (
            <li key={id}>
              <Link to={`/visits/${id}/show`}>
                <span className="number">{format.farDay(startsAt)}</span>
                <span className="grow cut">{service.name}</span>
                <VisitChip state={state} endsAt={endsAt} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
