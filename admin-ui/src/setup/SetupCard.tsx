import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import { Button, ButtonLink } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { progressOf } from './setup-steps';
import { useSetup } from './use-setup';

/** On the first page of whoever sets the clinic up, until all is there or they want no reminder. */
export function SetupCard() {
  const { setupSkipped, skipSetup } = useConsole();
  const say = useText();
  const notify = useNotify();
  const { data } = useSetup();
  const progress = data && progressOf(data.steps);
  if (!progress?.next || setupSkipped) return null;

  function skip(): void {
    skipSetup();
    notify(say('console.setup.skipped'), { type: 'info' });
  }
  return (
    <section className="card setup-card" aria-labelledby="setup-card">
      <Icon name="setup" className="setup-icon" />
      <div className="setup-words">
        <h2 id="setup-card">{say('console.setup.card')}</h2>
        <p className="quiet">
          {say('console.setup.progress', progress)} ·{' '}
          {say('console.setup.next', { step: say(`console.setup.step.${progress.next.name}`) })}
        </p>
        <progress value={progress.done} max={progress.of} aria-labelledby="setup-card" />
      </div>
      <div className="setup-answers">
        <Button look="text" onClick={skip}>
          {say('console.setup.skip')}
        </Button>
        <ButtonLink look="primary" to="/setup">
          {say('console.setup.go_on')}
        </ButtonLink>
      </div>
    </section>
  );
}
