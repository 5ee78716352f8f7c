import { useConsole, useText } from '../console-context';
import type { NoteContent } from '../data/records';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { zoneOf } from '../session/me';
import { dayKey } from '../time/clinic-day';
import { partId } from './part-id';

type FollowUp = NoteContent['followUp'];

/** A day, none needed, or not decided yet. A day that is not chosen yet is not decided. */
export function FollowUpField({ value, onChange }: { value: FollowUp; onChange(next: FollowUp): void }) {
  const { me, clock } = useConsole();
  const say = useText();
  return (
    <div className="visit-note-follow">
      <Field label={say('console.note.follow_up')}>
        {(field) => (
          <select
            {...field}
            id={partId('followUp')}
            aria-label={say('console.note.follow_up')}
            value={value?.kind ?? ''}
            onChange={({ target }) => onChange(chosen(target.value, dayKey(clock.now(), zoneOf(me))))}
          >
            <option value="">{say('console.note.follow_up_unsaid')}</option>
            <option value="none">{say('console.note.follow_up_none')}</option>
            <option value="on">{say('console.note.follow_up_on')}</option>
          </select>
        )}
      </Field>
      {value?.kind === 'on' && (
        <DayField
          label={say('console.note.follow_up_day')}
          value={value.day}
          onChange={(day) => onChange(day === '' ? null : { kind: 'on', day })}
        />
      )}
    </div>
  );
}

function chosen(kind: string, today: string): FollowUp {
  if (kind === 'none') return { kind: 'none' };
  return kind === 'on' ? { kind: 'on', day: today } : null;
}
