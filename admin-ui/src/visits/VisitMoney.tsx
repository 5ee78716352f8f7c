import { useConsole, useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Fact, Facts } from '../parts/Facts';
import { PaymentChip } from '../parts/StateChip';
import { useFormat } from '../parts/use-format';
import { VisitRefunds } from '../refunds/VisitRefunds';
import { mayCall } from '../session/me';
import { PayNow } from './PayNow';

export function VisitMoney({ visit }: { visit: VisitDetail }) {
  const { payment, priceCents } = visit;
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  return (
    <section className="card pad" aria-labelledby="visit-money">
      <h2 id="visit-money">{say('console.visit.money')}</h2>
      <p className="figure">{format.money(priceCents)}</p>
      <PayNow visit={visit} />
      {payment ? (
        <Facts>
          <Fact name={say('console.visit.payment')}>
            <PaymentChip state={payment.state} />
          </Fact>
          <Fact name={say('console.payment.paid')}>{format.money(payment.paidCents)}</Fact>
          {payment.refundedCents > 0 && (
            <Fact name={say('console.payment.refunded')}>{format.money(payment.refundedCents)}</Fact>
          )}
          <Fact name={say('console.payment.code')}>
            {payment.receipt ? (
              <span className="code">{payment.receipt}</span>
            ) : (
              say('console.payment.no_code')
            )}
          </Fact>
          <Fact name={say('console.payment.account')}>
            <span className="code">{payment.reference}</span>
          </Fact>
        </Facts>
      ) : (
        <p className="quiet">{say('console.visit.no_payment')}</p>
      )}
      {mayCall(me, 'refunds.list') && <VisitRefunds visit={visit} />}
    </section>
  );
}
