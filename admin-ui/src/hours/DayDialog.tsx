import { useState } from 'react';
import { useText } from '../console-context';
import type { WorkingHours } from '../data/records';
import { Ask } from '../parts/Ask';
import { DayField } from '../parts/DayField';
import { AskAboutVisits } from './AskAboutVisits';
import { NoteField } from './NoteField';
import { SpanFields } from './SpanFields';
import { hasProblems, spanProblems, type Span } from './spans';
import { useSaving } from './use-hours';
import { weekdayOf, weekOn } from './week';

interface DayDialogProps {
  hours: WorkingHours;
  onClose(): void;
  onDone(): void;
}

/** Other hours for one day; it begins with those that the day has. */
export function DayDialog({ hours, onClose, onDone }: DayDialogProps) {
  const say = useText();
  const [day, setDay] = useState(hours.today);
  const [spans, setSpans] = useState<readonly Span[]>(() => hoursOn(hours, hours.today));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useSaving(hours.practitioner.id, onDone);
  if (saving.found) return <AskAboutVisits found={saving.found} saving={saving} />;

  function save(): void {
    setTried(true);
    if (day < hours.today || spans.length === 0 || hasProblems(spanProblems(spans))) return;
    const change = { kind: 'other' as const, day, spans: [...spans], note: note.trim() || null };
    saving.start({ change, version: hours.version });
  }
  return (
    <Ask
      title={say('console.hours.other_title')}
      yes={say('console.hours.other_yes')}
      onYes={save}
      busy={saving.busy}
      onNo={onClose}
      error={saving.error}
    >
      <DayField
        label={say('console.hours.day')}
        problem={tried && day < hours.today ? say('console.hours.problem.past') : null}
        value={day}
        min={hours.today}
        onChange={(chosen) => {
          setDay(chosen);
          if (chosen !== '') setSpans(hoursOn(hours, chosen));
        }}
      />
      <fieldset className="hours-one">
        <legend className="label">{say('console.hours.times')}</legend>
        <SpanFields
          day={say('console.hours.times')}
          spans={spans}
          problems={tried ? spanProblems(spans) : []}
          onChange={setSpans}
        />
        {tried && spans.length === 0 && <p className="problem">{say('console.hours.problem.none')}</p>}
      </fieldset>
      <NoteField value={note} onChange={setNote} />
    </Ask>
  );
}

function hoursOn(hours: WorkingHours, day: string): readonly Span[] {
  const other = hours.days.find(({ date }) => date === day);
  return other ? other.spans : weekOn(hours, day)[weekdayOf(day)];
}
