import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import { Button } from '../parts/Button';
import { Fact, Facts } from '../parts/Facts';
import { useFormat } from '../parts/use-format';
import { CloseReviewDialog } from './CloseReviewDialog';
import { mayClose, type LostRefund } from './closing';

/** The way to say how a refund ended that M-Pesa left unclear; a second person confirms it. */
export function CloseReview({ refund }: { refund: LostRefund }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const { offered, note } = mayClose(refund, me);
  const { state, amountCents, code, saidCode } = refund;
  const amount = format.money(amountCents);
  return (
    <>
      {state === 'contradicted' && (
        <>
          <p className="note note-bad">{say('console.closing.contradicted', { amount })}</p>
          <Facts>
            <Fact name={say('console.closing.your_word')}>
              {saidCode === null
                ? say('console.closing.sent')
                : say('console.closing.said_sent', { code: saidCode })}
            </Fact>
            <Fact name={say('console.closing.their_word')}>
              {code === null
                ? say('console.closing.not-sent')
                : say('console.closing.their_word_code', { code })}
            </Fact>
          </Facts>
        </>
      )}
      {offered && (
        <>
          <div className="form-answers">
            <Button look="primary" onClick={() => setAsking(true)}>
              {say('console.closing.say')}
            </Button>
          </div>
          <p className="quiet small">{say('console.closing.second')}</p>
        </>
      )}
      {note && <p className="quiet small">{say(note)}</p>}
      {asking && (
        <CloseReviewDialog
          refund={refund}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            notify(say('console.closing.asked'), { type: 'success' });
          }}
        />
      )}
    </>
  );
}
