import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import type { HandOver } from '../data/records';
import { Ask } from '../parts/Ask';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useOfferUndo } from '../parts/Undo';
import { titled, zoneOf } from '../session/me';
import { choosable, daysFor, endOf, MAX_DAYS } from './hand-over-wish';
import { useColleagues, useEnd, useGiveHandOver } from './use-hand-overs';

interface HandOverDialogProps {
  patient: { id: string; fullName: string };
  handOvers: readonly HandOver[];
  onClose(): void;
}

/** To whom, until when and why. */
export function HandOverDialog({ patient, handOvers, onClose }: HandOverDialogProps) {
  const { me, clock } = useConsole();
  const say = useText();
  const offerUndo = useOfferUndo();
  const [now] = useState(() => clock.now());
  const zone = zoneOf(me);
  const days = daysFor(now, zone);
  const { data: everybody } = useColleagues();
  const [to, setTo] = useState('');
  const [day, setDay] = useState(days.usual);
  const [reason, setReason] = useState('');
  const end = useEnd();
  const colleagues = everybody && choosable(everybody, handOvers, me);
  const chosen = colleagues?.find(({ id }) => id === to);
  const until = endOf(day, now, zone);
  const give = useGiveHandOver((id) => {
    onClose();
    const doctor = chosen ? titled(chosen.title, chosen.fullName) : '';
    offerUndo(say('console.hand_over.given', { patient: patient.fullName, doctor }), () => end(id));
  });

  function send(): void {
    if (until === null) return;
    give.mutate({
      ...{ patient: patient.id, practitioner: to, until: until.toISOString(), reason: reason.trim() },
    });
  }
  return (
    <Ask
      title={say('console.hand_over.ask', { name: patient.fullName })}
      yes={say('console.hand_over.give')}
      onYes={send}
      off={whyOff()}
      busy={give.isPending}
      onNo={onClose}
      error={give.error}
    >
      <p>{say('console.hand_over.ask_more')}</p>
      <Field label={say('console.hand_over.to')}>
        {(field) => (
          <select {...field} value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{say('console.hand_over.choose')}</option>
            {colleagues?.map(({ id, title, fullName }) => (
              <option key={id} value={id}>
                {titled(title, fullName)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField
        label={say('console.hand_over.until')}
        problem={until === null ? say('console.hand_over.until_wrong', { days: MAX_DAYS }) : null}
        value={day}
        min={days.first}
        onChange={setDay}
      />
      <ReasonField value={reason} onChange={setReason} />
    </Ask>
  );

  function whyOff(): string | null {
    if (colleagues?.length === 0) return say('console.hand_over.nobody');
    if (!chosen) return say('console.hand_over.choose');
    if (until === null) return say('console.hand_over.until_wrong', { days: MAX_DAYS });
    return isReason(reason) ? null : say('console.reason_needed');
  }
}
