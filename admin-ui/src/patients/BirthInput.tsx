import { DateInput, FormDataConsumer } from 'react-admin';
import { useText } from '../console-context';
import { daySpelt } from '../parts/day-spelt';
import { useFormat } from '../parts/use-format';

/** The day of birth of the form around it, and below it the same in words. */
export function BirthInput() {
  const say = useText();
  const format = useFormat();
  const spelt = (day: string) => say('console.patient.birth_spelt', { day: format.plainDay(day) });
  return (
    <FormDataConsumer<{ dateOfBirth: unknown }>>
      {({ formData }) => (
        <DateInput
          source="dateOfBirth"
          label={say('console.patient.birth')}
          helperText={daySpelt(formData.dateOfBirth, spelt) ?? false}
          fullWidth
        />
      )}
    </FormDataConsumer>
  );
}
