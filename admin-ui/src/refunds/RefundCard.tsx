import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText, type Say } from '../console-context';
import type { RefundRequest } from '../data/records';
import { Button } from '../parts/Button';
import { Chip, type Tone } from '../parts/Chip';
import type { IconName } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { DecideRefund } from './DecideRefund';
import { closingWords, doneWords, type Decision } from './decision-words';
import { mayDecide, whoDecides } from './refund-offers';

const LOOKS: Record<RefundRequest['state'], { tone: Tone; icon: IconName }> = {
  open: { tone: 'warm', icon: 'hold' },
  approved: { tone: 'good', icon: 'good' },
  refused: { tone: 'bad', icon: 'bad' },
};

interface RefundCardProps {
  request: RefundRequest;
  /** What it is about, where the page does not say it. */
  about?: ReactNode;
}

/** One wish to give money back, or one word on how a refund ended: how much, why, by whom, and what came of it. */
export function RefundCard({ request, about }: RefundCardProps) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const notify = useNotify();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const { state, amountCents, reason, answer, askedAt, askedBy } = request;
  const time = format.dayAndTime(askedAt);
  const waits = whoDecides(request, me);
  const closed = closingWords(request, say);
  return (
    <article className="refund">
      <div className="refund-head">
        <b className="number">{format.money(amountCents)}</b>
        <Chip {...LOOKS[state]}>{stateWords(request, say)}</Chip>
      </div>
      {about}
      <p className="quiet small">
        {askedBy.you
          ? say('console.refund.asked_by_you', { time })
          : say('console.refund.asked_by', { name: askedBy.name ?? say('console.refund.somebody'), time })}
      </p>
      {closed && <p>{closed}</p>}
      <p className="said">{reason ?? say('console.refund.words_gone')}</p>
      {answer && <p className="said">{answer}</p>}
      {request.stale && (
        <p className="note note-warm">
          {say(request.closing ? 'console.closing.stale' : 'console.refund.stale')}
        </p>
      )}
      {waits && <p className="quiet small">{say(waits)}</p>}
      {mayDecide(request, me) && (
        <div className="form-answers">
          {!request.stale && (
            <Button look="primary" onClick={() => setDeciding('approve')}>
              {say(request.closing ? 'console.closing.confirm' : 'console.refund.approve')}
            </Button>
          )}
          <Button onClick={() => setDeciding('refuse')}>{say('console.refund.refuse')}</Button>
        </div>
      )}
      {deciding && (
        <DecideRefund
          request={request}
          decision={deciding}
          onClose={() => setDeciding(null)}
          onDone={() => {
            notify(doneWords(request, deciding, say), { type: 'success' });
            setDeciding(null);
          }}
        />
      )}
    </article>
  );
}

function stateWords({ state, decidedBy }: RefundRequest, say: Say): string {
  if (state === 'open') return say('console.refund.state.open');
  if (decidedBy?.you) return say(`console.refund.state.${state}_you`);
  return say(`console.refund.state.${state}`, { name: decidedBy?.name ?? say('console.refund.somebody') });
}
