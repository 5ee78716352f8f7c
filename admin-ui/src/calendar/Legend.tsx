import { useConsole, useText } from '../console-context';
import { Icon } from '../parts/Icon';
import { mayCall } from '../session/me';
import { LOOK_ICONS, LOOKS } from './visit-look';

/** What colours and icons mean, and that a visit may be taken elsewhere. */
export function Legend() {
  const { me } = useConsole();
  const say = useText();
  return (
    <section className="card pad calendar-legend" aria-labelledby="legend">
      <h2 id="legend">{say('console.calendar.legend')}</h2>
      <ul>
        {LOOKS.map((look) => (
          <li key={look}>
            <span className={`calendar-sign calendar-${look}`}>
              <Icon name={LOOK_ICONS[look]} />
            </span>
            {say(`console.calendar.look.${look}`)}
          </li>
        ))}
        <li>
          <span className="calendar-sign calendar-sign-closed" />
          {say('console.calendar.out_of_hours')}
        </li>
      </ul>
      {mayCall(me, 'visits.move') && <p className="quiet small">{say('console.calendar.drag')}</p>}
    </section>
  );
}
