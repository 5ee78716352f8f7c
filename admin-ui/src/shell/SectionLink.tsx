import { NavLink } from 'react-router-dom';
import { useText } from '../console-context';
import { Icon } from '../parts/Icon';
import type { Section } from './sections';

export function SectionLink({ section: { path, icon, label } }: { section: Section }) {
  const say = useText();
  return (
    <NavLink to={path} end={path === '/'} title={say(label)}>
      <Icon name={icon} />
      <span className="side-word">{say(label)}</span>
    </NavLink>
  );
}
