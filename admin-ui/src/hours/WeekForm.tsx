import { useState, type FormEvent, type MutableRefObject } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import type { WorkingHours } from '../data/records';
import { Button } from '../parts/Button';
import { ConflictDialog } from '../parts/ConflictDialog';
import { DayField } from '../parts/DayField';
import { useFormat } from '../parts/use-format';
import { useProblem } from '../parts/Trouble';
import { useLeaveGuard } from '../parts/use-leave-guard';
import { AskAboutVisits } from './AskAboutVisits';
import { CopyDialog } from './CopyDialog';
import { SpanFields } from './SpanFields';
import { hasProblems, spanProblems } from './spans';
import { useSaving } from './use-hours';
import { copied, laterWeeks, weekDifferences, WEEKDAYS, weekOn, type Week, type Weekday } from './week';

interface WeekFormProps {
  /** As the server has them now; the form keeps to those that it began with. */
  hours: WorkingHours;
  /** Tells the page around it whether something is typed and not saved. */
  unsaved: MutableRefObject<boolean>;
  onDone(): void;
}

export function WeekForm({ hours, unsaved, onDone }: WeekFormProps) {
  const say = useText();
  const format = useFormat();
  const problem = useProblem();
  const notify = useNotify();
  const [seen, setSeen] = useState(hours);
  const [week, setWeek] = useState<Week>(() => weekOn(hours, hours.today));
  const [from, setFrom] = useState(hours.today);
  const [tried, setTried] = useState(false);
  const [copying, setCopying] = useState<Weekday | null>(null);
  const saving = useSaving(hours.practitioner.id, () => {
    notify(say('console.hours.saved'), { type: 'success' });
    onDone();
  });
  useLeaveGuard(from !== seen.today || weekDifferences(week, weekOn(seen, seen.today)).length > 0, unsaved);
  const later = laterWeeks(hours, from).at(0);
  const wrongDay = from < hours.today;

  function save(version: string): void {
    setTried(true);
    if (wrongDay || WEEKDAYS.some((weekday) => hasProblems(spanProblems(week[weekday])))) return;
    saving.start({ change: { kind: 'week', from, week: plain(week) }, version });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!saving.busy) save(seen.version);
  }
  const set = (weekday: Weekday, spans: Week[Weekday]): void => setWeek({ ...week, [weekday]: spans });
  // What they have saved is read anew by the page; the question waits for it.
  const theirs = saving.isStale && hours.version !== seen.version ? weekOn(hours, from) : null;

  return (
    <form className="pad hours-form" onSubmit={submit} noValidate>
      {WEEKDAYS.map((weekday) => (
        <fieldset key={weekday} className="hours-day">
          <legend>{say(`console.hours.day.${weekday}`)}</legend>
          <SpanFields
            day={say(`console.hours.day.${weekday}`)}
            spans={week[weekday]}
            problems={tried ? spanProblems(week[weekday]) : []}
            onChange={(spans) => set(weekday, spans)}
          />
          <Button small onClick={() => setCopying(weekday)}>
            {say('console.hours.copy')}
            <span className="only-read"> {say(`console.hours.day.${weekday}`)}</span>
          </Button>
        </fieldset>
      ))}
      <div className="hours-from">
        <DayField
          label={say('console.hours.first_day')}
          problem={tried && wrongDay ? say('console.hours.problem.past') : null}
          value={from}
          min={hours.today}
          onChange={setFrom}
        />
      </div>
      {later !== undefined && (
        <p className="note note-warm">{say('console.hours.replaces', { day: format.plainDay(later) })}</p>
      )}
      {Boolean(saving.error) && !theirs && (
        <p className="note note-bad" role="alert">
          {problem(saving.error)}
        </p>
      )}
      <div className="form-answers">
        <Button type="submit" look="primary" busy={saving.busy} disabled={saving.busy}>
          {say('console.save')}
        </Button>
        <Button onClick={onDone}>{say('console.back')}</Button>
      </div>
      {copying && (
        <CopyDialog
          from={copying}
          onCopy={(to) => {
            setWeek(copied(week, copying, to));
            setCopying(null);
          }}
          onClose={() => setCopying(null)}
        />
      )}
      {saving.found && !theirs && <AskAboutVisits found={saving.found} saving={saving} />}
      {theirs && (
        <ConflictDialog
          rows={weekDifferences(week, theirs).map(({ weekday, ...both }) => ({
            name: say(`console.hours.day.${weekday}`),
            mine: both.mine || say('console.hours.closed'),
            theirs: both.theirs || say('console.hours.closed'),
          }))}
          onMine={() => {
            setSeen(hours);
            save(hours.version);
          }}
          onTheirs={() => {
            setSeen(hours);
            setWeek(theirs);
            saving.back();
          }}
        />
      )}
    </form>
  );
}

function plain(week: Week): Record<Weekday, { opensAt: string; closesAt: string }[]> {
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [...week[weekday]]])) as ReturnType<
    typeof plain
  >;
}
