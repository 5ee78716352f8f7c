import { useText } from '../console-context';
import { useWaitingCount } from './use-reviews';

/** Beside the section's link. */
export function ReviewsCount() {
  const say = useText();
  const count = useWaitingCount().data?.waiting ?? 0;
  if (count === 0) return null;
  return (
    <span className="count side-count">
      <span aria-hidden="true">{count}</span>
      <span className="only-read">{say('console.nav.waiting', { count })}</span>
    </span>
  );
}
