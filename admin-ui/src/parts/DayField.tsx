import { Field } from './Field';

interface DayFieldProps {
  label: string;
  problem?: string | null;
  hint?: string | null;
  /** YYYY-MM-DD; empty while none is chosen. */
  value: string;
  min?: string;
  /** False where it may be left open. */
  required?: boolean;
  onChange(day: string): void;
}

export function DayField({
  label,
  problem = null,
  hint = null,
  value,
  min,
  required = true,
  onChange,
}: DayFieldProps) {
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(field) => (
        <input
          {...field}
          type="date"
          required={required}
          min={min}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
