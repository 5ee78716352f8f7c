import { Field } from './Field';

interface DayFieldProps {
  label: string;
  /** YYYY-MM-DD; empty while none is chosen. */
  value: string;
  min?: string;
  onChange(day: string): void;
}

export function DayField({ label, value, min, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      {(field) => (
        <input
          {...field}
          type="date"
          required
          min={min}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
