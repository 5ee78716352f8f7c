import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { Tabs } from '../parts/Tabs';
import { zoneOf } from '../session/me';
import { dayKey, dayOfKey } from '../time/clinic-day';
import { nameIn } from './names';
import { RANGES, type SeriesWish } from './use-monitoring';

interface ChartWishesProps {
  wish: SeriesWish;
  splits: readonly string[];
  onChange(more: Partial<Omit<SeriesWish, 'chart'>>): void;
}

const CHOICES = [...RANGES, 'custom'] as const;

export function ChartWishes({ wish, splits, onChange }: ChartWishesProps) {
  const say = useText();
  const [days, setDays] = useState(typeof wish.range !== 'string');
  return (
    <div className="figure-wish">
      <Tabs
        label={say('console.monitoring.range')}
        tabs={CHOICES.map((name) => ({ name, label: say(`console.monitoring.range.${name}`) }))}
        chosen={days || typeof wish.range !== 'string' ? 'custom' : wish.range}
        onChoose={(name) => {
          setDays(name === 'custom');
          if (name !== 'custom') onChange({ range: name });
        }}
      />
      {splits.length > 0 && (
        <Field label={say('console.monitoring.split')}>
          {(field) => (
            <select
              {...field}
              value={wish.by ?? ''}
              onChange={({ target }) => onChange({ by: target.value || null, compare: false })}
            >
              <option value="">{say('console.monitoring.split_none')}</option>
              {splits.map((label) => (
                <option key={label} value={label}>
                  {nameIn(say, 'labels', label)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {!wish.by && (
        <label className="tick">
          <input
            type="checkbox"
            checked={wish.compare ?? false}
            onChange={({ target }) => onChange({ compare: target.checked })}
          />
          {say('console.monitoring.compare')}
        </label>
      )}
      {days && <Days range={wish.range} onChange={(range) => onChange({ range })} />}
    </div>
  );
}

/** From the first day's midnight to the last one's, on the clinic's wall. */
function Days({
  range,
  onChange,
}: {
  range: SeriesWish['range'];
  onChange(range: SeriesWish['range']): void;
}) {
  const { me } = useConsole();
  const say = useText();
  const zone = zoneOf(me);
  const given = typeof range === 'string' ? null : range;
  const [from, setFrom] = useState(given ? dayKey(new Date(given.from), zone) : '');
  const [to, setTo] = useState(given ? dayKey(new Date(Date.parse(given.to) - 1), zone) : '');
  const wrong = from !== '' && to !== '' && from > to;

  function take(first: string, last: string): void {
    setFrom(first);
    setTo(last);
    const [begin, end] = [dayOfKey(first, zone), dayOfKey(last, zone)];
    if (begin && end && first <= last) {
      onChange({ from: begin.from.toISOString(), to: end.to.toISOString() });
    }
  }

  return (
    <>
      <DayField label={say('console.monitoring.from')} value={from} onChange={(day) => take(day, to)} />
      <DayField label={say('console.monitoring.to')} value={to} onChange={(day) => take(from, day)} />
      {wrong && <p className="problem">{say('console.monitoring.days_wrong')}</p>}
    </>
  );
}
