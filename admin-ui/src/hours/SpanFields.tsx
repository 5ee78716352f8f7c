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
        <div key={at} className="span">
          <ClockField
            label={say('console.hours.from_of', { day })}
            value={span.opensAt}
            problem={problems[at]?.opensAt}
            onChange={(opensAt) => set(at, { opensAt })}
          />
          <span aria-hidden="true">–</span>
          <ClockField
            label={say('console.hours.until_of', { day })}
            value={span.closesAt}
            problem={problems[at]?.closesAt}
            onChange={(closesAt) => set(at, { closesAt })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`${day}: ${say('console.hours.span_remove', { span: spanText(span) })}`}
            onClick={() => onChange(spans.filter((_, index) => index !== at))}
          >
            <Icon name="close" />
          </button>
        </div>
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

interface ClockFieldProps {
  label: string;
  value: string;
  problem: SpanProblems[keyof SpanProblems];
  onChange(text: string): void;
}

/** As text: the time fields of browsers know no 24:00, and some write am and pm. */
function ClockField({ label, value, problem, onChange }: ClockFieldProps) {
  const say = useText();
  const id = useId();
  return (
    <span className="clock-field">
      <input
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? id : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        placeholder="08:30"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => onChange(clockText(value))}
      />
      {problem && (
        <span id={id} className="problem">
          {say(problem)}
        </span>
      )}
    </span>
  );
}
