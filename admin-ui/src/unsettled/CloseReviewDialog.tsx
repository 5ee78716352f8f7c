import { useId, useState } from 'react';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { Field } from '../parts/Field';
import { ReasonField } from '../parts/ReasonField';
import { useFormat } from '../parts/use-format';
import { codeProblem, sayableOf, tidyCode, whyNotYet, type LostRefund, type Outcome } from './closing';
import { useUnsettledCall } from './use-unsettled';

interface CloseReviewDialogProps {
  refund: LostRefund;
  onClose(): void;
  onDone(): void;
}

export function CloseReviewDialog({ refund, onClose, onDone }: CloseReviewDialogProps) {
  const say = useText();
  const format = useFormat();
  const name = useId();
  const sayable = sayableOf(refund);
  const [only] = sayable.length === 1 ? sayable : [];
  const [outcome, setOutcome] = useState<Outcome | null>(only ?? null);
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const close = useUnsettledCall(onDone);
  const { receipt } = refund;
  const missing = whyNotYet({ outcome, code, reason }, receipt);
  const wrong = codeProblem(code, receipt);
  return (
    <Ask
      title={say('console.closing.title', { amount: format.money(refund.amountCents) })}
      yes={say('console.closing.yes')}
      onYes={() =>
        outcome && close.mutate({ kind: 'close', id: refund.refund, outcome, code: tidyCode(code), reason })
      }
      off={missing && say(missing)}
      busy={close.isPending}
      onNo={onClose}
      error={close.error}
    >
      <p>
        {receipt === null
          ? say('console.closing.look_no_code')
          : say('console.closing.look', { code: receipt })}
      </p>
      <fieldset className="choices">
        <legend className="label">{say('console.closing.what')}</legend>
        {sayable.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={name} checked={one === outcome} onChange={() => setOutcome(one)} />
            <span>
              {say(`console.closing.${one}`)}
              <span className="quiet small below">{say(`console.closing.${one}_more`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {outcome === 'sent' && (
        <Field label={say('console.closing.code')} problem={wrong && say(wrong)}>
          {(field) => (
            <input
              {...field}
              type="text"
              className="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={24}
              required
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </Ask>
  );
}
