import { NavLink } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { nameOf } from '../session/me';
import { ReviewsCount } from '../reviews/ReviewsCount';
import { roleKey } from '../staff/role-key';
import { Brand } from './Brand';
import { sectionsOf } from './sections';

export function Sidebar() {
  const { me } = useConsole();
  const say = useText();
  const role = say(roleKey(me.role));
  return (
    <aside className="side field">
      <Brand />
      <nav aria-label={say('console.nav.label')}>
        <p className="side-role">{role}</p>
        <ul>
          {sectionsOf(me).map(({ name, path, icon, label }) => (
            <li key={name}>
              <NavLink to={path} end={path === '/'} title={say(label)}>
                <Icon name={icon} />
                <span className="side-word">{say(label)}</span>
                {name === 'reviews' && <ReviewsCount />}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="side-foot">
        <a className="side-who" href="/account?door=staff" title={say('console.account')}>
          <Avatar name={me.practitioner?.fullName ?? me.name ?? me.email} />
          <span className="side-word">
            <span className="side-name">{nameOf(me)}</span>
            <span className="side-what">{role}</span>
          </span>
        </a>
        <div className="pindo pindo-thin" />
      </div>
    </aside>
  );
}
