import { useText } from '../console-context';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { CHANNELS, STATES, type ChosenDeliveries, type DeliveryTab } from './delivery-filter';

interface DeliveryFiltersProps {
  tab: DeliveryTab;
  chosen: ChosenDeliveries;
  isWrong: boolean;
  onChange(chosen: ChosenDeliveries): void;
}

export function DeliveryFilters({ tab, chosen, isWrong, onChange }: DeliveryFiltersProps) {
  const say = useText();
  return (
    <div className="filters" role="group" aria-label={say('console.deliveries.filters')}>
      {tab === 'all' && (
        <Field label={say('console.deliveries.state')}>
          {(field) => (
            <select
              {...field}
              value={chosen.state ?? ''}
              onChange={({ target }) =>
                onChange({ ...chosen, state: STATES.find((state) => state === target.value) ?? null })
              }
            >
              <option value="">{say('console.deliveries.any_state')}</option>
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {say(`console.delivery.state.${state}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={say('console.deliveries.channel')}>
        {(field) => (
          <select
            {...field}
            value={chosen.channel ?? ''}
            onChange={({ target }) =>
              onChange({ ...chosen, channel: CHANNELS.find((channel) => channel === target.value) ?? null })
            }
          >
            <option value="">{say('console.deliveries.any_channel')}</option>
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {say(`console.delivery.channel.${channel}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField
        required={false}
        label={say('console.deliveries.from')}
        value={chosen.from}
        onChange={(from) => onChange({ ...chosen, from })}
      />
      <DayField
        required={false}
        label={say('console.deliveries.to')}
        value={chosen.to}
        problem={isWrong ? say('console.deliveries.days_wrong') : null}
        onChange={(to) => onChange({ ...chosen, to })}
      />
    </div>
  );
}
