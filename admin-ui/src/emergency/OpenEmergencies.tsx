import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import { Avatar } from '../parts/Avatar';
import { Chip } from '../parts/Chip';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { useOwnEmergencies } from './use-emergency';

/** Whom the doctor holds open in an emergency, so that nobody stays open for having been forgotten. */
export function OpenEmergencies({ now }: { now: Date }) {
  const say = useText();
  const format = useFormat();
  const { open } = useOwnEmergencies(now);
  if (open.length === 0) return null;
  return (
    <section className="card emergency-open" aria-labelledby="emergencies">
      <div className="card-head">
        <h2 id="emergencies">{say('console.emergency.mine')}</h2>
        <Chip tone="bad" icon="emergency">
          {open.length}
        </Chip>
      </div>
      <ul className="people">
        {open.map(({ id, patient, until }) => (
          <li key={id}>
            <Link to={`/patients/${patient.id}/show`}>
              <Avatar name={patient.name} tone="warm" />
              <span className="grow">
                <span className="people-name cut">{patient.name}</span>
                <span className="quiet small cut">
                  {say('console.emergency.banner', { time: format.time(until) })}
                </span>
              </span>
              <Icon name="next" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
