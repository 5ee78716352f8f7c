import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { DayField } from '../parts/DayField';
import { zoneOf } from '../session/me';
import { dayKey } from '../time/clinic-day';
import type { DecisionDialogProps } from './decided';

/** Nobody is accepted on the word of a paper alone: the register is asked, and its day counts. */
export function ApproveDialog({ about, onDecide, busy, error, onClose }: DecisionDialogProps) {
  const { me, clock } = useConsole();
  const say = useText();
  const [checked, setChecked] = useState(false);
  const [expires, setExpires] = useState(about.licence.expires);
  const today = dayKey(clock.now(), zoneOf(me));
  return (
    <Ask
      title={say('console.vetting.ask.approve', { name: about.name })}
      yes={say('console.vetting.approve')}
      onYes={() => onDecide({ decision: 'approve', checkedRegister: true, expires, version: about.version })}
      off={whyOff()}
      busy={busy}
      onNo={onClose}
      error={error}
    >
      <p>{say(`console.vetting.ask.approve_${about.matter}`)}</p>
      <label className="tick">
        <input type="checkbox" checked={checked} onChange={(event) => setChecked(event.target.checked)} />
        <span>
          {say('console.vetting.checked', { number: about.licence.number, body: about.licence.body })}
        </span>
      </label>
      <DayField label={say('console.vetting.expires')} value={expires} min={today} onChange={setExpires} />
    </Ask>
  );

  function whyOff(): string | null {
    if (!checked) return say('console.vetting.checked_needed');
    return expires < today ? say('console.vetting.expires_wrong') : null;
  }
}
