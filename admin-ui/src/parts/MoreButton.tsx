import { useText } from '../console-context';
import { Button } from './Button';

interface MoreButtonProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };
}

/** The next part of a list of which nobody knows the length. */
export function MoreButton({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: MoreButtonProps) {
  const say = useText();
  if (!hasNextPage) return null;
  return (
    <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {say('console.list.more')}
    </Button>
  );
}
