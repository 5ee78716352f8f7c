import { useText } from '../console-context';
import { ButtonLink } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { Icon } from '../parts/Icon';
import { MpesaCheck } from './MpesaCheck';
import { isDone, wayOf, type Step, type Way } from './setup-steps';
import { useStepFacts } from './use-step-facts';

interface SetupStepProps {
  step: Step;
  number: number;
  /** The one that should be taken now. */
  isNext: boolean;
}

export function SetupStep({ step, number, isNext }: SetupStepProps) {
  const say = useText();
  const facts = useStepFacts(step);
  const done = isDone(step);
  const way = wayOf(step);
  const id = `setup-${step.name}`;
  return (
    <li className={isNext ? 'card setup-step setup-next' : 'card setup-step'} aria-labelledby={id}>
      <span className={done ? 'setup-mark setup-mark-done' : 'setup-mark'} aria-hidden="true">
        {done ? <Icon name="good" /> : number}
      </span>
      <div className="setup-words">
        <h2 id={id}>
          {say(`console.setup.step.${step.name}`)}{' '}
          <Chip tone={done ? 'good' : 'warm'} icon={done ? 'good' : 'hold'}>
            {say(done ? 'console.setup.done' : 'console.setup.open')}
          </Chip>
        </h2>
        <p className="quiet">{say(`console.setup.why.${step.name}`)}</p>
        {facts && <p className="quiet small">{facts}</p>}
        {step.gaps.length > 0 && (
          <ul className="setup-gaps">
            {step.gaps.map((gap) => (
              <li key={gap}>
                <Icon name="warning" />
                {say(`console.setup.gap.${gap}`)}
              </li>
            ))}
          </ul>
        )}
        {way && <WayOn way={way} step={step} isNext={isNext} />}
      </div>
    </li>
  );
}

function WayOn({ way, step, isNext }: { way: Way; step: Step; isNext: boolean }) {
  const say = useText();
  const look = isNext ? 'action' : isDone(step) ? 'text' : 'outline';
  if (way.kind === 'check') return <MpesaCheck look={look} asked={!step.gaps.includes('unchecked')} />;
  if (way.kind === 'console') {
    return (
      <ButtonLink look={look} icon="arrow" to={way.to}>
        {say(way.label)}
      </ButtonLink>
    );
  }
  // The CMS is another page altogether: the console's router knows nothing of it.
  return (
    <a className={`button button-${look}`} href={way.to}>
      <Icon name="arrow" />
      {say(way.label)}
    </a>
  );
}
