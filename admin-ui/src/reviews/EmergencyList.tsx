import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { MoreButton } from '../parts/MoreButton';
import { EmergencyCard } from './EmergencyCard';
import { useEmergencies, type ReviewState } from './use-reviews';

export function EmergencyList({ state }: { state: ReviewState }) {
  const say = useText();
  const pages = useEmergencies(state);
  const { data, error, refetch, hasNextPage } = pages;
  if (!data) return <Awaited error={error} refetch={refetch} rows={3} />;
  const uses = data.pages.flatMap((page) => page.uses);
  if (uses.length === 0) {
    return (
      <section className="card">
        <EmptyState
          icon="calm"
          title={say(`console.reviews.none_${state}`)}
          {...(state === 'waiting' && { text: say('console.reviews.none_waiting_more') })}
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
          <MoreButton pages={pages} />
        </div>
      )}
    </div>
  );
}
