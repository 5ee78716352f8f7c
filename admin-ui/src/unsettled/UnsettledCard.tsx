import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useText, type Say } from '../console-context';
import type { UnsettledMoney } from '../data/records';
import { Chip } from '../parts/Chip';
import { Fact, Facts } from '../parts/Facts';
import { useFormat, type Format } from '../parts/use-format';
import { AskMpesa } from './AskMpesa';
import { CloseReview } from './CloseReview';
import { StrayMoneyFoot } from './StrayMoneyFoot';

/** Money that waits for a person: how much, why, what is known of it, and what can be done. */
export function UnsettledCard({ money }: { money: UnsettledMoney }) {
  const say = useText();
  const format = useFormat();
  const { kind, amountCents, at } = money;
  const code = codeOf(money);
  const words = wordsOn(money, say, format);
  return (
    <article className="refund">
      <div className="refund-head">
        <b className="number">{format.money(amountCents)}</b>
        <Chip tone={kind === 'deposit' || kind === 'refund' ? 'bad' : 'warm'} icon="warning">
          {say(`console.unsettled.${kind}`)}
        </Chip>
      </div>
      {words && <p>{words}</p>}
      <Facts>
        <Fact name={say('console.payment.time')}>
          <span className="number">{format.dayAndTime(at)}</span>
        </Fact>
        {code && (
          <Fact name={say('console.unsettled.code')}>
            <span className="code">{code}</span>
          </Fact>
        )}
        {kind !== 'deposit' && (
          <Fact name={say('console.unsettled.account')}>
            <span className="code">{money.reference}</span>
          </Fact>
        )}
        {kind === 'prompt' && money.phone && (
          <Fact name={say('console.patient.phone')}>
            <span className="number">{money.phone}</span>
          </Fact>
        )}
        {kind !== 'deposit' && (
          <Fact name={say('console.payment.visit')}>{visitLink(money.visit, say, format)}</Fact>
        )}
      </Facts>
      {kind === 'refund' && <CloseReview refund={{ ...money, refund: money.id }} />}
      {kind === 'deposit' && <StrayMoneyFoot money={money} />}
      {kind === 'prompt' && money.mayBeAsked && <AskMpesa id={money.id} />}
    </article>
  );
}

function codeOf(money: UnsettledMoney): string | null {
  return money.kind === 'prompt' ? null : money.receipt;
}

/** What happened and what to do about it. */
function wordsOn(money: UnsettledMoney, say: Say, format: Format): string | null {
  const amount = format.money(money.amountCents);
  switch (money.kind) {
    case 'deposit':
      return money.lookAlike
        ? say('console.unsettled.deposit_like', { amount, typed: money.lookAlike.typed })
        : say('console.unsettled.deposit_what', { amount });
    case 'prompt': {
      const what = say('console.unsettled.prompt_what', { amount });
      return money.mayBeAsked ? what : `${what} ${say('console.unsettled.prompt_portal')}`;
    }
    case 'refund':
      // Said by the way out of it.
      return money.state === 'contradicted'
        ? null
        : say(`console.unsettled.refund_${money.state}`, { amount });
    case 'short':
    case 'over':
      return say(`console.unsettled.${money.kind}_what`, { amount, paid: format.money(money.paidCents) });
  }
}

type OfVisit = Exclude<UnsettledMoney, { kind: 'deposit' }>['visit'];

function visitLink(visit: OfVisit, say: Say, format: Format): ReactNode {
  if (visit === null) return say('console.unsettled.no_visit');
  const { id, reference, startsAt, patient } = visit;
  return (
    <Link to={`/visits/${id}/show`}>
      {say('console.unsettled.visit', { name: patient.name, reference, time: format.dayAndTime(startsAt) })}
    </Link>
  );
}
