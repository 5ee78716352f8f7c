import { useText } from '../console-context';
import type { ConnectionList } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Chip } from '../parts/Chip';
import { figureOf } from './figure';
import { nameIn } from './names';
import { useConnections } from './use-monitoring';

type Connection = ConnectionList['connections'][number];

const LOOKS = {
  ok: { tone: 'good', icon: 'good' },
  slow: { tone: 'warm', icon: 'warning' },
  failing: { tone: 'bad', icon: 'bad' },
  unused: { tone: 'plain', icon: 'clock' },
} as const;

/** How other systems and stores answered lately. */
export function Connections() {
  const say = useText();
  const { data, error, refetch } = useConnections();
  return (
    <section className="card list" aria-labelledby="connections">
      <div className="card-head">
        <h2 id="connections">{say('console.connections.title')}</h2>
        {data && (
          <span className="quiet small">{say('console.connections.minutes', { minutes: data.minutes })}</span>
        )}
      </div>
      {!data && <Awaited error={error} refetch={refetch} rows={4} />}
      {data && (
        <table className="records plain" aria-labelledby="connections">
          <tbody>
            {data.connections.map((connection) => (
              <Row key={connection.name} connection={connection} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ connection: { name, state, all, failed, medianSeconds } }: { connection: Connection }) {
  const say = useText();
  return (
    <tr>
      <th scope="row">{nameIn(say, 'connections', name)}</th>
      <td>
        <Chip {...LOOKS[state]}>{say(`console.connections.state.${state}`)}</Chip>
      </td>
      <td className="right number">
        {medianSeconds === null ? '–' : figureOf('seconds', medianSeconds).figure}
        {failed > 0 && (
          <span className="quiet small below">{say('console.connections.failed', { failed, all })}</span>
        )}
      </td>
    </tr>
  );
}
