import { Icon, type IconName } from '../parts/Icon';

export interface Bar {
  name: string;
  value: number;
  /** As it is read. */
  figure: string;
  about?: string;
  look?: 'plain' | 'good' | 'warm';
  icon?: IconName;
}

/** Counts beside each other, from nothing; each is read without its length. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <dl className="bars" aria-label={label}>
      {bars.map(({ name, value, figure, about, look = 'plain', icon }) => (
        <div key={name}>
          <dt>
            {icon && <Icon name={icon} />}
            {name}
          </dt>
          <dd>
            <span className="bar-track" aria-hidden="true">
              <i className={`bar bar-${look}`} style={{ width: `${(value / most) * 100}%` }} />
            </span>
            <b className="number">{figure}</b>
            {about && <span className="quiet small number">{about}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
