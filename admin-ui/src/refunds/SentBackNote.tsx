import { useText } from '../console-context';
import type { SentBack } from '../data/records';
import { Chip } from '../parts/Chip';
import { useFormat } from '../parts/use-format';
import { sentLook } from './sent-words';

/** How one refund went; one that M-Pesa refused says why and what to do. */
export function SentBackNote({ refund }: { refund: SentBack }) {
  const say = useText();
  const format = useFormat();
  const { tone, icon, label, words } = sentLook(refund);
  return (
    <article className="refund">
      <div className="refund-head">
        <b className="number">{format.money(refund.amountCents)}</b>
        <Chip tone={tone} icon={icon}>
          {say(label)}
        </Chip>
      </div>
      <p>{say(words)}</p>
      <p className="quiet small">
        {format.dayAndTime(refund.askedAt)}
        {refund.receipt && (
          <>
            {' · '}
            {say('console.payment.code')} <span className="code">{refund.receipt}</span>
          </>
        )}
      </p>
    </article>
  );
}
