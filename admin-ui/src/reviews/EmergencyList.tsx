import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { EmergencyCard } from './EmergencyCard';
import { useEmergencies, type ReviewState } from './use-reviews';

export function EmergencyList({ state }: { state: ReviewState }) {
  const say = useText();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useEmergencies(state);
  if (!data) return <Awaited error={error} refetch={refetch} rows={3} />;
  const uses = data.pages.flatMap((page) => page.uses);
  if (uses.length === 0) {
    return (
      <section className="card">
        <EmptyState
          icon="calm"
          title={say(`console.reviews.none_${state}`)}
          text={say('console.reviews.none_waiting_more')}
        />
      </section>
    );
  }
  return (
    <div className="stack">
      {uses.map((use) => (
        <EmergencyCard key={use.id} use={use} />
      ))}
      {hasNextPage && (
        <div>
          <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('console.compliance.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
