import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useFormat } from '../parts/use-format';
import type { StrayMoney } from './money-visit';
import { useUnsettledCall } from './use-unsettled';

/** Asks for money that is nobody's to go back to whoever paid it; a second person decides. */
export function SendBack({ money }: { money: StrayMoney }) {
  const say = useText();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="return" onClick={() => setAsking(true)}>
        {say('console.unsettled.send_back')}
      </Button>
      {asking && (
        <SendBackDialog
          money={money}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            notify(say('console.unsettled.send_back_asked'), { type: 'success' });
          }}
        />
      )}
    </>
  );
}

interface SendBackDialogProps {
  money: StrayMoney;
  onClose(): void;
  onDone(): void;
}

function SendBackDialog({ money: { id, amountCents, receipt }, onClose, onDone }: SendBackDialogProps) {
  const say = useText();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const ask = useUnsettledCall(onDone);
  return (
    <Ask
      title={say('console.unsettled.send_back_title', { amount: format.money(amountCents) })}
      yes={say('console.unsettled.send_back_yes')}
      onYes={() => ask.mutate({ kind: 'send-back', id, reason })}
      off={isReason(reason) ? null : say('console.unsettled.send_back_why')}
      busy={ask.isPending}
      onNo={onClose}
      error={ask.error}
    >
      <p>{say('console.unsettled.send_back_more', { code: receipt })}</p>
      <ReasonField value={reason} onChange={setReason} />
    </Ask>
  );
}
