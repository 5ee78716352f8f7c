import { useConsole, useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { mayCall } from '../session/me';
import { CoveragePanel } from './CoveragePanel';
import { ErasureCard } from './ErasureCard';
import { Prepared } from './Prepared';
import { useConsentVersions } from './use-consents';
import { VersionCard } from './VersionCard';

/** What patients are asked, in force and before; how many allow it; and what is prepared. */
export default function ConsentPage() {
  const { me } = useConsole();
  const say = useText();
  const { data, error, refetch } = useConsentVersions();
  return (
    <Page
      title={say('console.consents.title')}
      tab={say('console.nav.consent')}
      lead={say('console.consents.lead')}
    >
      <div className="stack">
        {mayCall(me, 'consents.coverage') && <CoveragePanel />}
        {mayCall(me, 'compliance.erasure-requests') && <ErasureCard />}
        {!data && <Awaited error={error} refetch={refetch} rows={4} />}
        {data && mayCall(me, 'consents.publish') && <Prepared consents={data} />}
        {data?.versions.length === 0 && (
          <section className="card">
            <EmptyState
              icon="consent"
              title={say('console.consents.none')}
              text={say('console.consents.none_more')}
            />
          </section>
        )}
        {data?.versions.map((version, index) => (
          <VersionCard key={version.id} version={version} isInForce={index === 0} />
        ))}
      </div>
    </Page>
  );
}
