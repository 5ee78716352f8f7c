import { useText } from '../console-context';
import { Field } from '../parts/Field';

const MOST = 200;

export function NoteField({ value, onChange }: { value: string; onChange(note: string): void }) {
  const say = useText();
  return (
    <Field label={say('console.hours.note')}>
      {(field) => (
        <input
          {...field}
          autoComplete="off"
          maxLength={MOST}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
