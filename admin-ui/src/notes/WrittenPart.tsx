import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useText } from '../console-context';
import type { WrittenField } from './note-parts';
import { partId } from './part-id';

const MOST = 4000;
const LETTERS: Record<WrittenField, string> = { subjective: 'S', objective: 'O', assessment: 'A', plan: 'P' };

interface WrittenPartProps {
  field: WrittenField;
  value: string;
  onChange(text: string): void;
  /** What belongs to it beside the words. */
  children?: ReactNode;
}

/** One of the four; its field grows with what is written. */
export function WrittenPart({ field, value, onChange, children }: WrittenPartProps) {
  const say = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [value]);
  return (
    <section className="card visit-note-part">
      <span className="visit-note-letter" aria-hidden="true">
        {LETTERS[field]}
      </span>
      <div>
        <label htmlFor={partId(field)}>{say(`console.note.${field}`)}</label>
        <textarea
          ref={area}
          id={partId(field)}
          rows={3}
          maxLength={MOST}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {children}
      </div>
    </section>
  );
}
