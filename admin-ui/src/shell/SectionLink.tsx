import { NavLink } from 'react-router-dom';
import { useText } from '../console-context';
import { DeliveriesCount } from '../deliveries/DeliveriesCount';
import { Icon } from '../parts/Icon';
import { ReviewsCount } from '../reviews/ReviewsCount';
import { UnsettledSideCount } from '../unsettled/UnsettledSideCount';
import type { Section } from './sections';

export function SectionLink({ section: { name, path, icon, label } }: { section: Section }) {
  const say = useText();
  return (
    <NavLink to={path} end={path === '/'} title={say(label)}>
      <Icon name={icon} />
      <span className="side-word">{say(label)}</span>
      {name === 'reviews' && <ReviewsCount />}
      {name === 'deliveries' && <DeliveriesCount />}
      {name === 'payments' && <UnsettledSideCount />}
    </NavLink>
  );
}
