import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Button } from '../parts/Button';
import { AskRefund } from './AskRefund';
import { mayAskRefund } from './refund-offers';
import { RefundCard } from './RefundCard';
import { SentBackNote } from './SentBackNote';
import { useRefunds } from './use-refunds';

/** On the page of a visit: what was asked back of it, how that went, and the way to ask. */
export function VisitRefunds({ visit }: { visit: VisitDetail }) {
  const { me } = useConsole();
  const say = useText();
  const notify = useNotify();
  const { data } = useRefunds(visit.id);
  const [asking, setAsking] = useState(false);
  if (!data) return null;
  const { requests, sent } = data;
  const offered = mayAskRefund(visit, data, me);
  if (requests.length + sent.length === 0 && !offered) return null;
  const failed = sent.some(({ fate }) => fate === 'failed');
  return (
    <div className="stack refunds">
      {requests.map((request) => (
        <RefundCard key={request.id} request={request} />
      ))}
      {sent.map((refund) => (
        <SentBackNote key={`${refund.askedAt} ${refund.receipt}`} refund={refund} />
      ))}
      {offered && (
        <p>
          <Button icon="return" onClick={() => setAsking(true)}>
            {say(failed ? 'console.refund.ask_again' : 'console.refund.ask')}
          </Button>
        </p>
      )}
      {asking && (
        <AskRefund
          visit={visit}
          sent={sent}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            notify(say('console.refund.asked'), { type: 'success' });
          }}
        />
      )}
    </div>
  );
}
