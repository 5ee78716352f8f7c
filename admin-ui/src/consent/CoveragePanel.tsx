import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { CoverageBars } from './CoverageBars';
import { useCoverage } from './use-consents';

/** How many of the clinic's patients allow what. */
export function CoveragePanel() {
  const say = useText();
  const format = useFormat();
  const { data, error, refetch } = useCoverage();
  return (
    <section className="card pad" aria-labelledby="coverage">
      <div className="coverage-head">
        <h2 id="coverage">{say('console.coverage.title')}</h2>
        {data && (
          <span className="quiet small">
            {data.patients === 1
              ? say('console.coverage.patients_one')
              : say('console.coverage.patients', { count: format.count(data.patients) })}
          </span>
        )}
      </div>
      {!data && <Awaited error={error} refetch={refetch} rows={4} />}
      {data?.patients === 0 && <EmptyState icon="consent" title={say('console.coverage.none')} />}
      {data && data.patients > 0 && (
        <>
          <CoverageBars coverage={data} />
          <p className="quiet small with-icon">
            <Icon name="clock" />
            <span>
              {waiting(data.visitsWaiting)} {say('console.coverage.free')}
            </span>
          </p>
        </>
      )}
    </section>
  );

  function waiting(count: number): string {
    if (count === 0) return say('console.coverage.waiting_none');
    return count === 1 ? say('console.coverage.waiting_one') : say('console.coverage.waiting', { count });
  }
}
