import { Field } from './Field';

interface PhoneFieldProps {
  label: string;
  problem?: string | null;
  value: string;
  onChange(phone: string): void;
}

const MOST_LETTERS = 20;

/** A patient's number, typed by somebody else: the browser has none of its own to offer. */
export function PhoneField({ label, problem, value, onChange }: PhoneFieldProps) {
  return (
    <Field label={label} problem={problem ?? null}>
      {(field) => (
        <input
          {...field}
          type="tel"
          autoComplete="off"
          maxLength={MOST_LETTERS}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
