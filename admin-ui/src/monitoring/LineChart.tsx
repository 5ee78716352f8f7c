import { useState } from 'react';
import { useText } from '../console-context';
import { figureOf, readIn, type Unit } from './figure';
import type { Limit } from './limits';
import {
  areaOf,
  lonely,
  nearest,
  pathOf,
  scalesOf,
  spread,
  type Frame,
  type Point,
  type Scales,
} from './plot';
import { useWidth } from './use-width';

/** At most three are told apart: the third and later ones are drawn alike. */
export interface ChartLine {
  name: string;
  points: readonly Point[];
  /** Of the week before: grey and dashed. */
  past?: boolean;
}

interface LineChartProps {
  /** What a screen reader says of the whole drawing. */
  label: string;
  lines: readonly ChartLine[];
  unit: Unit;
  limit?: Limit | null;
  /** Words for a time on the axis. */
  timeOf(at: number): string;
  tall?: boolean;
}

const FIRST_WIDTH = 340;
const HEIGHT = 132;
const TALL = 280;
const PIXELS_A_WORD = 105;
const MOST_WORDS = 7;
/** The height of a word. */
const WORD = 13;

export function LineChart({ label, lines, unit, limit = null, timeOf, tall = false }: LineChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const [chosen, setChosen] = useState<number | null>(null);
  const frame: Frame = { width, height: tall ? TALL : HEIGHT, left: 54, right: 12, top: 12, bottom: 22 };
  const first = lines[0]?.points ?? [];
  const scales = scalesOf(
    lines.map(({ points }) => points),
    { limit: limit?.value ?? null, readIn: readIn(unit) },
    frame,
  );
  const point = chosen === null ? null : (first[chosen] ?? null);
  return (
    <div className="chart" ref={box}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={frame.height}
        viewBox={`0 0 ${width} ${frame.height}`}
        onPointerMove={({ clientX, currentTarget }) =>
          setChosen(nearest(first, scales, clientX - currentTarget.getBoundingClientRect().left))
        }
        onPointerLeave={() => setChosen(null)}
      >
        <Axes frame={frame} scales={scales} unit={unit} times={first} timeOf={timeOf} />
        {limit && <LimitLine frame={frame} scales={scales} limit={limit} />}
        {lines.length === 1 && <path className="chart-area" d={areaOf(first, scales)} />}
        {lines.map(({ name, points, past }, at) => (
          <g key={name} className={past ? 'chart-past' : `chart-line chart-line-${Math.min(at, 2)}`}>
            <path d={pathOf(points, scales)} />
            {lonely(points).map(({ at: when, value }) => (
              <circle key={when} cx={scales.x(when)} cy={scales.y(value ?? 0)} r="2.5" />
            ))}
          </g>
        ))}
        {point && (
          <g className="chart-chosen">
            <line
              x1={scales.x(point.at)}
              x2={scales.x(point.at)}
              y1={frame.top}
              y2={frame.height - frame.bottom}
            />
            {point.value !== null && <circle cx={scales.x(point.at)} cy={scales.y(point.value)} r="4" />}
          </g>
        )}
      </svg>
      {point && (
        <p className="chart-said" aria-hidden="true">
          <b>{timeOf(point.at)}</b>
          {lines.map(({ name, points }) => (
            <span key={name}>
              {lines.length > 1 ? `${name} ` : ''}
              <Said unit={unit} value={valueAt(points, point.at)} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** A line may have coarser points than the one that is pointed at. */
function valueAt(points: readonly Point[], at: number): number | null {
  return points.findLast((point) => point.at <= at)?.value ?? null;
}

function Said({ unit, value }: { unit: Unit; value: number | null }) {
  const say = useText();
  const { figure, unit: word } = figureOf(unit, value);
  return <>{word ? `${figure} ${say(word)}` : figure}</>;
}

interface AxesProps {
  frame: Frame;
  scales: Scales;
  unit: Unit;
  times: readonly Point[];
  timeOf(at: number): string;
}

function Axes({ frame, scales, unit, times, timeOf }: AxesProps) {
  const most = Math.max(2, Math.min(MOST_WORDS, Math.floor(frame.width / PIXELS_A_WORD)));
  const words = spread(times.length, most);
  return (
    <g className="chart-axes">
      {scales.ticks.map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={frame.width - frame.right} y1={scales.y(tick)} y2={scales.y(tick)} />
          <text x={frame.left - 6} y={scales.y(tick) + 4} textAnchor="end">
            {figureOf(unit, tick).figure}
          </text>
        </g>
      ))}
      {words.map((at, place) => (
        <text
          key={at}
          x={scales.x(times[at]?.at ?? 0)}
          y={frame.height - 5}
          textAnchor={place === 0 ? 'start' : place === words.length - 1 ? 'end' : 'middle'}
        >
          {timeOf(times[at]?.at ?? 0)}
        </text>
      ))}
    </g>
  );
}

function LimitLine({ frame, scales, limit }: { frame: Frame; scales: Scales; limit: Limit }) {
  const say = useText();
  const y = scales.y(limit.value);
  return (
    <g className="chart-limit">
      <line x1={frame.left} x2={frame.width - frame.right} y1={y} y2={y} />
      <text x={frame.width - frame.right} y={y < frame.top + WORD ? y + WORD : y - 4} textAnchor="end">
        {say(limit.good === 'below' ? 'console.chart.limit' : 'console.chart.goal')}
      </text>
    </g>
  );
}
