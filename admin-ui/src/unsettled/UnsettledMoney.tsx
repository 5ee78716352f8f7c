import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { UnsettledCard } from './UnsettledCard';
import { useUnsettled } from './use-unsettled';

/** What M-Pesa left unclear, each with what is known and what can be done. */
export function UnsettledMoney() {
  const say = useText();
  const { data, error, refetch } = useUnsettled();
  if (error || !data) return <Awaited error={error} refetch={refetch} />;
  if (data.unsettled.length === 0) {
    return (
      <EmptyState
        icon="calm"
        title={say('console.unsettled.none')}
        text={say('console.unsettled.none_more')}
      />
    );
  }
  return (
    <div className="refund-list">
      {data.unsettled.map((money) => (
        <UnsettledCard key={`${money.kind} ${money.id}`} money={money} />
      ))}
      {data.more && <p className="note">{say('console.unsettled.more')}</p>}
    </div>
  );
}
