import type { ReactNode } from 'react';
import { useText } from '../console-context';
import { Page } from '../parts/Page';
import { WayBack } from '../parts/WayBack';
import { MatterChip } from './LicenceChip';
import type { MatterState } from './licence-look';

interface MatterPageProps {
  title: string;
  kind: string;
  /** Null while it is not there yet. */
  state: MatterState | null;
  /** Of the last refusal. */
  reason?: string | null;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of what an admin decides about. */
export function MatterPage({ title, kind, state, reason, actions, children }: MatterPageProps) {
  const say = useText();
  return (
    <Page
      title={title}
      tab={say('console.nav.licences')}
      lead={
        <span className="visit-lead">
          <span>{kind}</span>
          {state && <MatterChip state={state} />}
        </span>
      }
      actions={actions}
    >
      <WayBack to="/licences" label={say('console.licences.title')} />
      {reason && (
        <p className="note">
          {say('console.vetting.reason')}: {reason}
        </p>
      )}
      {children}
    </Page>
  );
}
