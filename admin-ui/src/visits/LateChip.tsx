import { useText } from '../console-context';
import type { VisitState } from '../data/records';
import { Chip } from '../parts/Chip';
import { lateBy } from './late-by';

interface LateChipProps {
  state: VisitState;
  lateMinutes: number | null;
}

/** Beside the state of a visit whose patient said to be late; else nothing. */
export function LateChip({ state, lateMinutes }: LateChipProps) {
  const say = useText();
  const minutes = lateBy(state, lateMinutes);
  if (minutes === null) return null;
  return (
    <Chip tone="warm" icon="clock">
      {say('console.visit.late', { minutes })}
    </Chip>
  );
}
