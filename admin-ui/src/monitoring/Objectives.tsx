import { useText, type Say } from '../console-context';
import type { ObjectiveList } from '../data/records';
import { Chip } from '../parts/Chip';
import { figureOf } from './figure';
import { nameIn } from './names';

type Objective = ObjectiveList['objectives'][number];

/** What is promised of a month, how much of what may go wrong is left, and how fast it goes. */
export function Objectives({ objectives: { windowDays, objectives } }: { objectives: ObjectiveList }) {
  const say = useText();
  return (
    <section className="card list" aria-labelledby="objectives">
      <div className="card-head">
        <h2 id="objectives">{say('console.objectives.title')}</h2>
        <span className="quiet small">{say('console.objectives.window', { days: windowDays })}</span>
      </div>
      <table className="records" aria-labelledby="objectives">
        <thead>
          <tr>
            <th scope="col">{say('console.objectives.name')}</th>
            <th scope="col">{say('console.objectives.state')}</th>
            <th scope="col" className="right">
              {say('console.objectives.goal')}
            </th>
            <th scope="col" className="right">
              {say('console.objectives.reached')}
            </th>
            <th scope="col" className="right">
              {say('console.objectives.left')}
            </th>
            <th scope="col">{say('console.objectives.burn')}</th>
          </tr>
        </thead>
        <tbody>
          {objectives.map((objective) => (
            <Row key={objective.name} objective={objective} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ objective }: { objective: Objective }) {
  const say = useText();
  const { name, state, goal, withinSeconds, reached, budgetLeft, burns } = objective;
  const within = withinSeconds === null ? '' : figureOf('seconds', withinSeconds).figure;
  const share = (value: number | null): string => figureOf('share', value).figure;
  return (
    <tr>
      <td className="lead" data-label={say('console.objectives.name')}>
        <b>{nameIn(say, 'objectives', name)}</b>
        {within && (
          <span className="quiet small below">{say('console.objectives.within', { time: within })}</span>
        )}
      </td>
      <td data-label={say('console.objectives.state')}>
        <ObjectiveChip state={state} />
      </td>
      <td className="right number" data-label={say('console.objectives.goal')}>
        {share(goal)}
      </td>
      <td className="right number" data-label={say('console.objectives.reached')}>
        {share(reached)}
      </td>
      <td className="right number" data-label={say('console.objectives.left')}>
        {share(budgetLeft)}
      </td>
      <td data-label={say('console.objectives.burn')}>
        <span className="burns">
          {burns.map(({ minutes, rate }) => (
            <span key={minutes} className="number small">
              {burnWords(say, minutes, rate)}
            </span>
          ))}
        </span>
      </td>
    </tr>
  );
}

function ObjectiveChip({ state }: Pick<Objective, 'state'>) {
  const say = useText();
  const label = say(`console.objectives.state.${state}`);
  switch (state) {
    case 'ok':
      return (
        <Chip tone="good" icon="good">
          {label}
        </Chip>
      );
    case 'ticket':
      return (
        <Chip tone="warm" icon="warning">
          {label}
        </Chip>
      );
    case 'page':
      return (
        <Chip tone="bad" icon="bad">
          {label}
        </Chip>
      );
    case 'no-data':
      return <Chip>{label}</Chip>;
  }
}

/** `1 h 0.4×`: 1 would use the budget up in exactly the whole window. */
function burnWords(say: Say, minutes: number, rate: number | null): string {
  const { figure: span } = figureOf('seconds', minutes * 60);
  return rate === null
    ? say('console.objectives.burn_unknown', { span })
    : say('console.objectives.burn_rate', { span, rate: figureOf('count', rate).figure });
}
