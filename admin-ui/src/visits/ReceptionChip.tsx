import { useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { Chip } from '../parts/Chip';
import { useFormat } from '../parts/use-format';

type ReceptionChipProps = Pick<VisitRecord, 'state' | 'arrivedAt' | 'calledInAt'>;

/** Beside the state of a booked visit whose patient is in the clinic; else nothing. */
export function ReceptionChip({ state, arrivedAt, calledInAt }: ReceptionChipProps) {
  const say = useText();
  const format = useFormat();
  if (state !== 'confirmed' || arrivedAt === null) return null;
  return (
    <Chip tone="good" icon="patients">
      {calledInAt === null
        ? say('console.waiting.here', { time: format.time(arrivedAt) })
        : say('console.waiting.inside')}
    </Chip>
  );
}
