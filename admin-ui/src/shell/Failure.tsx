import { useText } from '../console-context';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';

/** A screen that broke. Nothing of the fault is told: it may hold a patient's data. */
export function Failure() {
  const say = useText();
  return (
    <section className="card" role="alert">
      <EmptyState icon="warning" title={say('console.failure.what')} text={say('console.failure.safe')}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {say('console.failure.reload')}
        </Button>
      </EmptyState>
    </section>
  );
}
