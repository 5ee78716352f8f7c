import { useText } from '../console-context';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { PersonFilter } from './PersonFilter';
import { ACTIONS, type Chosen } from './trail-filter';

interface TrailFiltersProps {
  chosen: Chosen;
  isWrong: boolean;
  onChange(chosen: Chosen): void;
}

export function TrailFilters({ chosen, isWrong, onChange }: TrailFiltersProps) {
  const say = useText();
  return (
    <div className="filters" role="group" aria-label={say('console.trail.filters')}>
      <PersonFilter
        kind="patient"
        chosen={chosen.patient}
        onChoose={(patient) => onChange({ ...chosen, patient })}
      />
      <PersonFilter
        kind="colleague"
        chosen={chosen.actor}
        onChoose={(person) => onChange({ ...chosen, actor: person && { ...person, kind: 'user' } })}
      />
      <Field label={say('console.trail.action')}>
        {(field) => (
          <select
            {...field}
            value={chosen.action ?? ''}
            onChange={({ target }) =>
              onChange({ ...chosen, action: ACTIONS.find((action) => action === target.value) ?? null })
            }
          >
            <option value="">{say('console.trail.action.any')}</option>
            {ACTIONS.map((action) => (
              <option key={action} value={action}>
                {say(`console.trail.action.${action}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField
        required={false}
        label={say('console.trail.from')}
        value={chosen.from}
        onChange={(from) => onChange({ ...chosen, from })}
      />
      <DayField
        required={false}
        label={say('console.trail.to')}
        value={chosen.to}
        problem={isWrong ? say('console.trail.days_wrong') : null}
        onChange={(to) => onChange({ ...chosen, to })}
      />
    </div>
  );
}
