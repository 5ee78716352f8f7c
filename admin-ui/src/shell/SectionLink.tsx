import { NavLink } from 'react-router-dom';
import { useText } from '../console-context';
import { Icon } from '../parts/Icon';
import { ReviewsCount } from '../reviews/ReviewsCount';
import type { Section } from './sections';

export function SectionLink({ section: { name, path, icon, label } }: { section: Section }) {
  const say = useText();
  return (
    <NavLink to={path} end={path === '/'} title={say(label)}>
      <Icon name={icon} />
      <span className="side-word">{say(label)}</span>
      {name === 'reviews' && <ReviewsCount />}
    </NavLink>
  );
}
