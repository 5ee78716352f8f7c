import { useText } from '../console-context';
import type { AccessRules } from '../data/records';
import { HeadRow } from '../parts/HeadRow';

export function OperationTable({ operations }: Pick<AccessRules, 'operations'>) {
  const say = useText();
  const heads = {
    does: say('console.rules.does'),
    role: say('console.rules.role'),
    reach: say('console.rules.reach'),
    for: say('console.rules.for'),
  };
  return (
    <section className="card list" aria-labelledby="operations">
      <div className="card-head">
        <h2 id="operations">{say('console.rules.operations')}</h2>
      </div>
      <table className="records rules" aria-labelledby="operations">
        <HeadRow heads={heads} />
        {operations.map(({ operation, does, route, roles }) => (
          <tbody key={operation} lang="en">
            {roles.map(({ role, rows, purposes }, index) => (
              <tr key={role}>
                {index === 0 && (
                  <td className="lead" data-label={heads.does} rowSpan={roles.length}>
                    <b>{does || operation}</b>
                    <span className="code quiet small below">{route || operation}</span>
                  </td>
                )}
                <td data-label={heads.role}>{role}</td>
                <td data-label={heads.reach}>{rows}</td>
                <td data-label={heads.for}>{purposes.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
