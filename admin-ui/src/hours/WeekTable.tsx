import { useText } from '../console-context';
import { HeadRow } from '../parts/HeadRow';
import { spanText } from './spans';
import { WEEKDAYS, type Week } from './week';

export function WeekTable({ week, label }: { week: Week; label: string }) {
  const say = useText();
  const heads = { day: say('console.hours.day'), times: say('console.hours.times') };
  return (
    <table className="records hours-week" aria-label={label}>
      <HeadRow heads={heads} />
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{say(`console.hours.day.${weekday}`)}</th>
            <td data-label={heads.times}>
              {week[weekday].length === 0 ? (
                <span className="quiet">{say('console.hours.closed')}</span>
              ) : (
                <span className="number">{week[weekday].map(spanText).join(', ')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
