import { useQuery } from '@tanstack/react-query';
import { useConsole, useText } from '../console-context';
import type { WithoutSecondFactor } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Awaited } from '../parts/Awaited';
import { Chip } from '../parts/Chip';
import { Icon } from '../parts/Icon';
import { roleKey } from './role-key';

/** Whose password alone would open their account. */
export function WithoutFactor() {
  const { http } = useConsole();
  const say = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['staff', 'without-second-factor'],
    queryFn: async ({ signal }) =>
      (await http.send('/api/staff/without-second-factor', { signal })).json as WithoutSecondFactor,
  });
  return (
    <section className="card list" aria-labelledby="without-factor">
      <div className="card-head">
        <h2 id="without-factor">{say('console.factor.title')}</h2>
        {data && data.staff.length > 0 && (
          <Chip tone="warm" icon="warning">
            {say('console.factor.count', { count: data.staff.length, of: data.of })}
          </Chip>
        )}
      </div>
      {!data && <Awaited error={error} refetch={refetch} rows={2} />}
      {data?.staff.length === 0 && (
        <p className="pad quiet with-icon">
          <Icon name="good" />
          {say('console.factor.fine')}
        </p>
      )}
      {data && data.staff.length > 0 && (
        <>
          <ul className="look-into">
            {data.staff.map(({ id, fullName, role }) => (
              <li key={id}>
                <Avatar name={fullName} />
                <b className="grow">{fullName}</b>
                <span className="quiet small">{say(roleKey(role))}</span>
              </li>
            ))}
          </ul>
          <p className="pad quiet small">{say('console.factor.what_to_do')}</p>
        </>
      )}
    </section>
  );
}
