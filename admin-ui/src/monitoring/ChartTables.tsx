import { useText } from '../console-context';
import type { Series } from '../data/records';
import { figureOf } from './figure';
import { nameIn, valueIn } from './names';

interface ChartTablesProps {
  series: Series;
  by: string | null;
  timeOf(at: number): string;
}

/** The chart in figures: by value of the label, and point by point for who can't see the line. */
export function ChartTables({ series, by, timeOf }: ChartTablesProps) {
  const say = useText();
  const { unit, lines, leftOut, at } = series;
  const [first] = lines;
  const read = (value: number | null): string => {
    const { figure, unit: word } = figureOf(unit, value);
    return word ? `${figure} ${say(word)}` : figure;
  };
  return (
    <>
      {by && (
        <section className="card list" aria-label={nameIn(say, 'labels', by)}>
          <table className="records plain" aria-label={nameIn(say, 'labels', by)}>
            <tbody>
              {lines.map(({ label, whole }) => (
                <tr key={label}>
                  <th scope="row" className={by === 'route' ? 'code' : undefined}>
                    {valueIn(say, by, label ?? '–')}
                  </th>
                  <td className="right number">{read(whole)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {leftOut > 0 && (
            <p className="quiet small pad">
              {leftOut === 1
                ? say('console.chart.left_out_one')
                : say('console.chart.left_out', { count: leftOut })}
            </p>
          )}
        </section>
      )}
      {!by && first && (
        <details className="card pad">
          <summary>{say('console.chart.points')}</summary>
          <table className="records plain" aria-label={say('console.chart.points')}>
            <tbody>
              {at.map((instant, index) => (
                <tr key={instant}>
                  <th scope="row" className="number">
                    {timeOf(Date.parse(instant))}
                  </th>
                  <td className="right number">{read(first.points[index] ?? null)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
