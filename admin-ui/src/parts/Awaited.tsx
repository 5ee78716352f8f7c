import { RowsSkeleton, Waiting } from './Skeletons';
import { Trouble } from './Trouble';

interface AwaitedProps {
  error: unknown;
  refetch(): unknown;
  rows?: number;
}

/** In the place of what was asked for and is not there: it is coming, or why it is not. */
export function Awaited({ error, refetch, rows }: AwaitedProps) {
  const again = (): void => void refetch();
  if (error) return <Trouble error={error} onAgain={again} />;
  return (
    <Waiting onAgain={again}>
      <RowsSkeleton rows={rows} />
    </Waiting>
  );
}
