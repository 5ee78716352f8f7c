import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOnline } from '../network/use-connection';
import { useText } from '../texts/TextsProvider';
import { Empty } from './Empty';
import { Skeleton } from './Skeleton';
import { Trouble } from './Trouble';

export interface AwaitedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** Heights of the skeleton's blocks. */
  blocks: readonly number[];
  children(data: T): ReactNode;
}

/** What a query found, also an older copy; until there is anything, a skeleton, or what went wrong. */
export function Awaited<T>({ query: { data, error, refetch }, blocks, children }: AwaitedProps<T>) {
  const say = useText();
  const online = useOnline();
  const again = (): void => void refetch();
  if (data !== undefined) return children(data);
  // What failed for want of a network waits for it, and is no error yet.
  if (!online) {
    const action = { label: say('app.again'), onPress: again };
    return (
      <Empty
        icon="cloud-slash-duotone"
        title={say('app.trouble.title')}
        more={say('app.offline.nothing')}
        action={action}
      />
    );
  }
  if (error) return <Trouble error={error} onAgain={again} />;
  return <Skeleton blocks={blocks} onAgain={again} />;
}
