import { languages } from '@daktari/texts/console';
import { useText } from '../console-context';
import { Field } from './Field';

interface LanguageFieldProps {
  label: string;
  value: string;
  onChange(language: string): void;
}

export function LanguageField({ label, value, onChange }: LanguageFieldProps) {
  const say = useText();
  return (
    <Field label={label}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
          {languages.map((each) => (
            <option key={each} value={each}>
              {say(`console.language.${each}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
