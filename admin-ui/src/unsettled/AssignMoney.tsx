import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useFormat } from '../parts/use-format';
import { ChooseVisit } from './ChooseVisit';
import { isOtherAmount, type MoneyVisit, type StrayMoney } from './money-visit';
import { useMoneyVisits } from './use-money-visits';
import { useUnsettledCall } from './use-unsettled';

/** The way from money without a visit to the one that it was meant for. */
export function AssignMoney({ money }: { money: StrayMoney }) {
  const say = useText();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setAsking(true)}>
        {say('console.unsettled.assign')}
      </Button>
      {asking && (
        <AssignDialog
          money={money}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            notify(say('console.unsettled.assigned'), { type: 'success' });
          }}
        />
      )}
    </>
  );
}

interface AssignDialogProps {
  money: StrayMoney;
  onClose(): void;
  onDone(): void;
}

function AssignDialog({ money, onClose, onDone }: AssignDialogProps) {
  const { id, amountCents, lookAlike, givable } = money;
  const isOnlyLikely = givable === 'look-alike';
  const say = useText();
  const format = useFormat();
  const [words, setWords] = useState('');
  const visits = useMoneyVisits(words, lookAlike, isOnlyLikely);
  const [picked, setPicked] = useState<MoneyVisit | null>(null);
  // What is due for the likely one may come after it was picked.
  const visit = picked === null || picked.id === visits.likely?.id ? visits.likely : picked;
  const [reason, setReason] = useState('');
  const assign = useUnsettledCall(onDone);
  return (
    <Ask
      final
      title={say('console.unsettled.assign_title', { amount: format.money(amountCents) })}
      yes={
        visit ? say('console.unsettled.assign_yes', { name: visit.name }) : say('console.unsettled.assign')
      }
      onYes={() => visit && assign.mutate({ kind: 'assign', id, visit: visit.id, reason })}
      off={whyOff()}
      busy={assign.isPending}
      onNo={onClose}
      error={assign.error}
    >
      <ChooseVisit
        visits={visits}
        chosen={visit}
        onChoose={setPicked}
        onSearch={isOnlyLikely ? null : setWords}
      />
      {isOtherAmount(visit, amountCents) && (
        <p className="note note-warm">{say('console.unsettled.assign_different')}</p>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </Ask>
  );

  function whyOff(): string | null {
    if (visit === null) return say('console.unsettled.assign_choose');
    return isReason(reason) ? null : say('console.unsettled.assign_why');
  }
}
