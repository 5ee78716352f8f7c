import { useState } from 'react';
import { useConsole, useText, type Say } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Button, ButtonLink } from '../parts/Button';
import { Fact, Facts } from '../parts/Facts';
import { useFormat, type Format } from '../parts/use-format';
import { useNow } from '../parts/use-now';
import { mayCall } from '../session/me';
import { AskAgain } from './AskAgain';
import { askAgain, payStep, type PayStep } from './pay-now';

const LOUD: readonly PayStep[] = ['failed', 'silent', 'over', 'over-unclear'];

/** A time that is held while it is paid for: what M-Pesa is at, and what can be done. */
export function PayNow({ visit }: { visit: VisitDetail }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const step = payStep(visit, now);
  if (step === null) return null;
  const again = mayCall(me, 'visits.pay') ? askAgain(visit, step, now) : null;
  return (
    <div className="stack pay-now">
      <p className={LOUD.includes(step) ? 'note note-warm' : 'note'} role="status">
        {words(step, visit, say, format)}
      </p>
      {again === 'now' && (
        <p>
          <Button icon="asking" onClick={() => setAsking(true)}>
            {say('console.pay.again')}
          </Button>
        </p>
      )}
      {again !== null && again !== 'now' && (
        <p className="quiet">{say('console.pay.again_from', { time: format.time(again.from) })}</p>
      )}
      {step === 'over' && mayCall(me, 'visits.book') && (
        <p>
          <ButtonLink look="action" icon="add" to={`/book/${visit.patient.id}`}>
            {say('console.book.again')}
          </ButtonLink>
        </p>
      )}
      {step !== 'over' && step !== 'over-unclear' && visit.payment && (
        <div>
          <p className="label">{say('console.pay.by_hand')}</p>
          <Facts>
            <Fact name={say('console.pay.business')}>
              <span className="code">{visit.payment.payBill.businessNumber}</span>
            </Fact>
            <Fact name={say('console.payment.account')}>
              <span className="code">{visit.payment.payBill.account}</span>
            </Fact>
          </Facts>
        </div>
      )}
      {asking && <AskAgain visit={visit} onClose={() => setAsking(false)} />}
    </div>
  );
}

function words(step: PayStep, { holdExpiresAt, payment }: VisitDetail, say: Say, format: Format): string {
  const until = holdExpiresAt === null ? '–' : format.time(holdExpiresAt);
  switch (step) {
    case 'soon': {
      const at = payment?.attempt?.promptAt ?? null;
      return say('console.pay.soon', { time: at === null ? '–' : format.time(at), until });
    }
    case 'unclear':
      return say('console.pay.unclear');
    case 'over':
      return say('console.pay.over');
    case 'over-unclear':
      return say('console.pay.over_unclear');
    case 'failed': {
      const code = payment?.attempt?.code ?? null;
      return code === null
        ? say('console.pay.failed', { time: until })
        : say('console.pay.failed_why', { why: say(`console.outcome.${code}`), time: until });
    }
    case 'asking':
    case 'silent':
    case 'waiting':
      return say(`console.pay.${step}`, { time: until });
  }
}
