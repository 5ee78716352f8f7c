import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import type { VisitOutside } from '../data/records';
import { HeadRow } from '../parts/HeadRow';
import { VisitChip } from '../parts/StateChip';
import { useFormat } from '../parts/use-format';

/** Each leads to its visit, where it can be moved or called off. */
export function VisitsOutside({ visits, label }: { visits: readonly VisitOutside[]; label: string }) {
  const say = useText();
  const format = useFormat();
  const heads = {
    time: say('console.visit.time'),
    patient: say('console.visit.patient'),
    service: say('console.visit.service'),
    state: say('console.visit.state'),
  };
  return (
    <table className="records" aria-label={label}>
      <HeadRow heads={heads} />
      <tbody>
        {visits.map(({ id, startsAt, endsAt, patient, service, state }) => (
          <tr key={id} className="leads">
            <td className="lead" data-label={heads.time}>
              <Link className="row-link number" to={`/visits/${id}/show`}>
                {format.dayAndTime(startsAt)}
              </Link>
            </td>
            <td data-label={heads.patient}>
              <b>{patient.fullName}</b>
            </td>
            <td data-label={heads.service}>{service.name}</td>
            <td data-label={heads.state}>
              <VisitChip state={state} endsAt={endsAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
