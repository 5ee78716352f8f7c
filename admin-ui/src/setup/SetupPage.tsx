import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { isReady, progressOf } from './setup-steps';
import { SetupStep } from './SetupStep';
import { useSetup } from './use-setup';

/** What a new clinic needs before patients can book, a step at a time. */
export default function SetupPage() {
  const say = useText();
  const { data, error, refetch } = useSetup();
  const progress = data && progressOf(data.steps);
  return (
    <Page
      title={say('console.setup.title')}
      tab={say('console.nav.setup')}
      lead={
        progress && !isReady(data.steps)
          ? `${say('console.setup.progress', progress)}. ${say('console.setup.lead')}`
          : undefined
      }
    >
      {!data && <Awaited error={error} refetch={refetch} rows={6} />}
      {data && (
        <div className="stack">
          {isReady(data.steps) && (
            <section className="card setup-ready">
              <EmptyState
                icon="good"
                title={say('console.setup.ready')}
                text={say('console.setup.ready_more')}
              >
                <ButtonLink look="primary" to="/">
                  {say('console.setup.to_today')}
                </ButtonLink>
              </EmptyState>
            </section>
          )}
          <ol className="setup">
            {data.steps.map((step, index) => (
              <SetupStep
                key={step.name}
                step={step}
                number={index + 1}
                isNext={step.name === progress?.next?.name}
              />
            ))}
          </ol>
        </div>
      )}
    </Page>
  );
}
