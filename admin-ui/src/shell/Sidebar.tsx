import { useConsole, useText } from '../console-context';
import { Avatar } from '../parts/Avatar';
import { useMedia } from '../parts/use-media';
import { nameOf } from '../session/me';
import { roleKey } from '../staff/role-key';
import { Brand } from './Brand';
import { MoreSections } from './MoreSections';
import { SectionLink } from './SectionLink';
import { sectionsForBar } from './sections';
import { useSections } from './use-sections';

const PHONE = '(max-width: 767px)';

export function Sidebar() {
  const { me } = useConsole();
  const say = useText();
  const role = say(roleKey(me.role));
  const phone = useMedia(PHONE);
  const all = useSections();
  const { shown, more } = phone ? sectionsForBar(all) : { shown: all, more: [] };
  return (
    <aside className="side field">
      <Brand />
      <nav aria-label={say('console.nav.label')}>
        <p className="side-role">{role}</p>
        <ul>
          {shown.map((section) => (
            <li key={section.name}>
              <SectionLink section={section} />
            </li>
          ))}
          {more.length > 0 && <MoreSections sections={more} />}
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
