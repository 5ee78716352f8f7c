import { useText } from '../console-context';
import { countText } from './count-text';

/** Beside a section's link: how many wait there for somebody. */
export function SideCount({ waiting, capped = false }: { waiting: number; capped?: boolean }) {
  const say = useText();
  if (waiting === 0) return null;
  const count = countText({ waiting, capped });
  return (
    <span className="count side-count">
      <span aria-hidden="true">{count}</span>
      <span className="only-read">{say('console.nav.waiting', { count })}</span>
    </span>
  );
}
