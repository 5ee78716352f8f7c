import { useConsole, useText } from '../console-context';
import type { BusinessFigures } from '../data/records';
import { Tabs } from '../parts/Tabs';
import { useFormat } from '../parts/use-format';
import { zoneOf } from '../session/me';
import { dayKey } from '../time/clinic-day';
import { changeOf, splitSpans, sumOf } from './business-sums';
import { SPANS, type BusinessSpan, type SpanDays } from './business-span';
import { CsvButton } from './CsvButton';
import { figureOf } from './figure';
import { LineChart } from './LineChart';
import { nameIn } from './names';
import { businessAddress } from './use-monitoring';

type Unit = BusinessFigures['units'][string];
type Day = BusinessFigures['days'][number];

interface ClinicFiguresProps {
  figures: BusinessFigures;
  span: BusinessSpan;
  days: SpanDays;
  onDays(days: SpanDays): void;
}

/** Visits, money and waiting by the days of the clinic's own calendar. */
export function ClinicFigures({ figures, span, days, onDays }: ClinicFiguresProps) {
  const say = useText();
  const { before, now } = span.compared
    ? splitSpans(figures.days)
    : { before: [] as readonly Day[], now: figures.days };
  return (
    <div className="stack">
      <div className="figure-wish">
        <Tabs
          label={say('console.monitoring.range')}
          tabs={SPANS.map((length) => ({
            name: String(length) as `${SpanDays}`,
            label: say('console.business.days', { days: length }),
          }))}
          chosen={`${days}`}
          onChoose={(name) => onDays(Number(name) as SpanDays)}
        />
        <CsvButton address={businessAddress(span, true)} fileName="business.csv" />
      </div>
      <div className="figure-grid">
        {Object.entries(figures.units).map(([name, unit]) => (
          <BusinessCard key={name} name={name} unit={unit} before={before} now={now} />
        ))}
      </div>
      <DayTable units={figures.units} days={now} />
    </div>
  );
}

interface BusinessCardProps {
  name: string;
  unit: Unit;
  before: readonly Day[];
  now: readonly Day[];
}

function BusinessCard({ name, unit, before, now }: BusinessCardProps) {
  const say = useText();
  const format = useFormat();
  const whole = sumOf(unit, name, now);
  const change = changeOf(whole, before.length === 0 ? null : sumOf(unit, name, before));
  const { figure, unit: word } = figureOf(unit, whole);
  const title = nameIn(say, 'business', name);
  const points = now.map(({ day, values }) => ({
    at: Date.parse(`${day}T12:00:00Z`),
    value: values[name] ?? null,
  }));
  return (
    <section className="card pad figure-card">
      <h3>{title}</h3>
      <p className="figure-big">
        <b>{figure}</b>
        {word && <span className="quiet"> {say(word)}</span>}
        {change !== null && (
          <span className="quiet small figure-before">
            {say('console.business.change', { change: signed(change) })}
          </span>
        )}
      </p>
      <LineChart
        label={`${title}: ${figure}${word ? ` ${say(word)}` : ''}`}
        lines={[{ name: title, points }]}
        unit={unit}
        timeOf={(at) => format.shortDay(new Date(at))}
      />
    </section>
  );
}

function DayTable({ units, days }: { units: BusinessFigures['units']; days: readonly Day[] }) {
  const say = useText();
  const format = useFormat();
  const { me, clock } = useConsole();
  const columns = Object.entries(units);
  const today = dayKey(clock.now(), zoneOf(me));
  return (
    <section className="card list">
      <div className="card-head">
        <h2 id="days">{say('console.business.by_day')}</h2>
      </div>
      {/* Wider than a desk with all its columns: the arrow keys reach the rest. */}
      <div className="wide-table" role="region" aria-labelledby="days" tabIndex={0}>
        <table className="records" aria-labelledby="days">
          <thead>
            <tr>
              <th scope="col">{say('console.business.day')}</th>
              {columns.map(([name]) => (
                <th key={name} scope="col" className="right">
                  {nameIn(say, 'business', name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map(({ day, values }) => (
              <tr key={day}>
                <td className="lead number" data-label={say('console.business.day')}>
                  {format.day(`${day}T12:00:00Z`)}
                  {day === today && <span className="quiet small"> {say('console.business.so_far')}</span>}
                </td>
                {columns.map(([name, unit]) => (
                  <td key={name} className="right number" data-label={nameIn(say, 'business', name)}>
                    {figureOf(unit, values[name] ?? null).figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function signed(change: number): string {
  const percent = Math.round(change * 100);
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)} %`;
}
