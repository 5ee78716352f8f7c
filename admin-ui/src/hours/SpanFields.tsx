import { useId } from 'react';
import { useText } from '../console-context';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { clockText, nextSpan, spanText, type Span, type SpanProblems } from './spans';

const MOST = 8;

interface SpanFieldsProps {
  /** Whose they are, where a reader can not see it beside them. */
  day: string;
  spans: readonly Span[];
  problems: readonly SpanProblems[];
  onChange(spans: readonly Span[]): void;
}

/** Hours of one day: as many rows as there are, and one more. */
export function SpanFields({ day, spans, problems, onChange }: SpanFieldsProps) {
  const say = useText();
  const set = (at: number, change: Partial<Span>): void =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...change } : span)));
  return (
    <div className="spans">
      {spans.length === 0 && <p className="quiet">{say('console.hours.closed')}</p>}
      {spans.map((span, at) => (
        <SpanRow
          key={at}
          day={day}
          span={span}
          problems={problems[at] ?? {}}
          onChange={(change) => set(at, change)}
          onRemove={() => onChange(spans.filter((_, index) => index !== at))}
        />
      ))}
      {spans.length < MOST && (
        <Button small look="text" icon="add" onClick={() => onChange([...spans, nextSpan(spans)])}>
          {say('console.hours.span_add')}
          <span className="only-read"> {day}</span>
        </Button>
      )}
    </div>
  );
}

interface SpanRowProps {
  day: string;
  span: Span;
  problems: SpanProblems;
  onChange(change: Partial<Span>): void;
  onRemove(): void;
}

function SpanRow({ day, span, problems, onChange, onRemove }: SpanRowProps) {
  const say = useText();
  const id = useId();
  const { opensAt, closesAt } = problems;
  return (
    <div className="span">
      <ClockField
        label={say('console.hours.from_of', { day })}
        value={span.opensAt}
        problemId={opensAt && `${id}-opens`}
        onChange={(typed) => onChange({ opensAt: typed })}
      />
      <span aria-hidden="true">–</span>
      <ClockField
        label={say('console.hours.until_of', { day })}
        value={span.closesAt}
        problemId={closesAt && `${id}-closes`}
        onChange={(typed) => onChange({ closesAt: typed })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={`${day}: ${say('console.hours.span_remove', { span: spanText(span) })}`}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
      {opensAt && (
        <p id={`${id}-opens`} className="problem">
          {say('console.hours.from')}: {say(opensAt)}
        </p>
      )}
      {closesAt && (
        <p id={`${id}-closes`} className="problem">
          {say('console.hours.until')}: {say(closesAt)}
        </p>
      )}
    </div>
  );
}

interface ClockFieldProps {
  label: string;
  value: string;
  /** Of the element that says what is wrong with it. */
  problemId: string | undefined;
  onChange(text: string): void;
}

/** As text: the time fields of browsers know no 24:00, and some write am and pm. */
function ClockField({ label, value, problemId, onChange }: ClockFieldProps) {
  return (
    <input
      className="clock-field"
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="08:30"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onChange(clockText(value))}
    />
  );
}
