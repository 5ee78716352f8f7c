import { useText } from '../console-context';
import { Field } from './Field';

const LEAST = 3;
const MOST = 500;

interface ReasonFieldProps {
  value: string;
  /** Letters that the server takes. */
  most?: number;
  onChange(reason: string): void;
}

/** Why something is done to somebody; it is kept with the change. */
export function ReasonField({ value, most = MOST, onChange }: ReasonFieldProps) {
  const say = useText();
  return (
    <Field label={say('console.reason')}>
      {(field) => (
        <textarea
          {...field}
          rows={3}
          maxLength={most}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function isReason(words: string): boolean {
  return words.trim().length >= LEAST;
}
