import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { useFormat } from '../parts/use-format';
import { aboutRefund } from './about-refund';
import { RefundCard } from './RefundCard';
import { useRefunds } from './use-refunds';

/** What colleagues asked to give back; one's own wait here for somebody else. */
export function RefundsToApprove() {
  const say = useText();
  const format = useFormat();
  const { data, error, refetch } = useRefunds();
  if (error || !data) return <Awaited error={error} refetch={refetch} />;
  if (data.requests.length === 0) {
    return (
      <EmptyState icon="calm" title={say('console.refund.none')} text={say('console.refund.none_more')} />
    );
  }
  return (
    <div className="refund-list">
      {data.requests.map((request) => (
        <RefundCard
          key={request.id}
          request={request}
          about={
            <p>
              {request.visit ? (
                <Link to={`/visits/${request.visit.id}/show`}>{aboutRefund(request, say, format)}</Link>
              ) : (
                aboutRefund(request, say, format)
              )}
            </p>
          }
        />
      ))}
      {data.more && <p className="note">{say('console.refund.more', { count: data.requests.length })}</p>}
    </div>
  );
}
