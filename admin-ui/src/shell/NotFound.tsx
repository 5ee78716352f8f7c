import { useText } from '../console-context';
import { ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';

/** A page that is not there, or not for this role: they look the same from here. */
export function NotFound() {
  const say = useText();
  return (
    <Page title={say('console.not_found.title')} tab={say('console.not_found.title')}>
      <section className="card">
        <EmptyState
          icon="nothing-found"
          title={say('console.not_found.what')}
          text={say('console.not_found.why')}
        >
          <ButtonLink look="primary" to="/">
            {say('console.not_found.start')}
          </ButtonLink>
        </EmptyState>
      </section>
    </Page>
  );
}
