import { ChainBand } from '../audit/ChainBand';
import { useConsole, useText } from '../console-context';
import { CoveragePanel } from '../consent/CoveragePanel';
import { Page } from '../parts/Page';
import { mayCall } from '../session/me';
import { WithoutFactor } from '../staff/WithoutFactor';
import { LicencePanel } from './LicencePanel';
import { LookInto } from './LookInto';

/** The officer's start: is the trail whole, and what asks for a look. */
export default function ComplianceHome() {
  const { me } = useConsole();
  const say = useText();
  return (
    <Page title={say('console.compliance.title')} tab={say('console.nav.compliance')}>
      <div className="stack">
        <ChainBand />
        <div className="oversight">
          <LookInto />
          <div className="stack">
            {mayCall(me, 'consents.coverage') && <CoveragePanel />}
            {mayCall(me, 'licences.list') && <LicencePanel />}
            {mayCall(me, 'staff.without-second-factor') && <WithoutFactor />}
          </div>
        </div>
      </div>
    </Page>
  );
}
