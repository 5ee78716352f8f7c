import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import { LicenceChip } from '../licences/LicenceChip';
import { useLicences } from '../licences/use-vetting';
import { Avatar } from '../parts/Avatar';
import { Awaited } from '../parts/Awaited';
import { Icon } from '../parts/Icon';
import { licencesToMind } from './licences-to-mind';

/** Whose licence is over, ends soon, or was never seen. */
export function LicencePanel() {
  const say = useText();
  const { data, error, refetch } = useLicences();
  const minded = licencesToMind(data ?? []);
  return (
    <section className="card list" aria-labelledby="licence-panel">
      <div className="card-head">
        <h2 id="licence-panel">{say('console.licence_panel.title')}</h2>
        <Link to="/licences">{say('console.licence_panel.all')}</Link>
      </div>
      {!data && <Awaited error={error} refetch={refetch} rows={3} />}
      {data && minded.length === 0 && (
        <p className="pad quiet with-icon">
          <Icon name="good" />
          {say('console.licence_panel.fine')}
        </p>
      )}
      {minded.length > 0 && (
        <ul className="look-into">
          {minded.map((licence) => (
            <li key={licence.practitioner.id}>
              <Avatar name={licence.practitioner.fullName} />
              <b className="grow">{licence.practitioner.fullName}</b>
              <LicenceChip licence={licence} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
