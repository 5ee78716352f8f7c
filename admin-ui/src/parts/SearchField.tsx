import { useEffect, useId, useState } from 'react';
import { Icon } from './Icon';

const PAUSE_MS = 300;

interface SearchFieldProps {
  label: string;
  hint: string;
  /** What the list around it is searched by when it opens. */
  initial?: string;
  /** Where searching is all there is to do first. */
  autoFocus?: boolean;
  onSearch(words: string): void;
}

/** Asks when the typing pauses. */
export function SearchField({ label, hint, initial = '', autoFocus = false, onSearch }: SearchFieldProps) {
  const id = useId();
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    if (words === null) return;
    const timer = window.setTimeout(() => onSearch(words.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [words, onSearch]);
  return (
    <div className="field-search">
      <label className="only-read" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        autoFocus={autoFocus}
        autoComplete="off"
        placeholder={hint}
        value={words ?? initial}
        onChange={(event) => setWords(event.target.value)}
      />
    </div>
  );
}
