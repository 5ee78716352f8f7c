import { useConsole, useText } from '../console-context';
import { useFormat } from '../parts/use-format';
import { AssignMoney } from './AssignMoney';
import { CloseReview } from './CloseReview';
import type { StrayMoney } from './money-visit';
import { SendBack } from './SendBack';
import { SideBySide } from './SideBySide';
import { waysOut } from './ways-out';

/** Under money that is nobody's: whose it may be, what was tried, and what this person may do, or why not. */
export function StrayMoneyFoot({ money }: { money: StrayMoney }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const { give, sendBack, note } = waysOut(money, me);
  return (
    <>
      {money.lookAlike && <SideBySide lookAlike={money.lookAlike} />}
      {money.sendingBack?.state === 'failed' && (
        <p className="note note-warm">{say('console.unsettled.send_back_failed')}</p>
      )}
      {money.sendingBack?.state === 'review' && (
        <p className="note note-bad">
          {say('console.unsettled.refund_review', { amount: format.money(money.amountCents) })}
        </p>
      )}
      {money.sendingBack && <CloseReview refund={{ ...money, ...money.sendingBack }} />}
      {(give || sendBack) && (
        <div className="form-answers">
          {give && <AssignMoney money={money} />}
          {sendBack && <SendBack money={money} />}
        </div>
      )}
      {note && <p className="quiet small">{say(note)}</p>}
    </>
  );
}
