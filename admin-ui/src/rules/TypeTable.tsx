import { useText } from '../console-context';
import type { AccessRules } from '../data/records';
import { HeadRow } from '../parts/HeadRow';

/** `api::patient.patient` is `patient` to people. */
function nounOf(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

export function TypeTable({ types }: Pick<AccessRules, 'types'>) {
  const say = useText();
  const heads = {
    does: say('console.rules.does'),
    role: say('console.rules.role'),
    reach: say('console.rules.reach'),
    for: say('console.rules.for'),
    fields: say('console.rules.fields'),
  };
  return (
    <section className="card list" aria-labelledby="types">
      <div className="card-head">
        <h2 id="types">{say('console.rules.types')}</h2>
      </div>
      <table className="records rules" aria-labelledby="types">
        <HeadRow heads={heads} />
        {types.map(({ type, rules }) => (
          <tbody key={type} lang="en">
            {rules.map(({ role, rows, purposes, actions, readable, writable }, index) => (
              <tr key={role}>
                {index === 0 && (
                  <td className="lead" data-label={heads.does} rowSpan={rules.length}>
                    <b>{nounOf(type)}</b>
                  </td>
                )}
                <td data-label={heads.role}>
                  {role}
                  <span className="quiet small below">{actions.join(', ')}</span>
                </td>
                <td data-label={heads.reach}>{rows}</td>
                <td data-label={heads.for}>{purposes.join(', ')}</td>
                <td data-label={heads.fields}>
                  {say('console.rules.reads', { fields: readable.join(', ') || '–' })}
                  {writable.length > 0 && (
                    <span className="below">
                      {say('console.rules.writes', { fields: writable.join(', ') })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
