import { useText } from '../console-context';

/** Beside a section's link: how many wait there for somebody. */
export function SideCount({ waiting, capped = false }: { waiting: number; capped?: boolean }) {
  const say = useText();
  if (waiting === 0) return null;
  const count = capped ? `${waiting}+` : waiting;
  return (
    <span className="count side-count">
      <span aria-hidden="true">{count}</span>
      <span className="only-read">{say('console.nav.waiting', { count })}</span>
    </span>
  );
}
