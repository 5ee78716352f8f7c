import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../console-context';
import type { EmergencyFind } from '../data/records';
import { Icon } from '../parts/Icon';
import { Page } from '../parts/Page';
import { WayBack } from '../parts/WayBack';
import { FindInEmergency } from './FindInEmergency';
import { OpenDialog } from './OpenDialog';

type Found = EmergencyFind['patients'][number];

/** From "nobody found" to a record that is open for a while: who it is, then why. */
export default function EmergencyPage() {
  const say = useText();
  const navigate = useNavigate();
  const notify = useNotify();
  const [chosen, setChosen] = useState<Found | null>(null);
  return (
    <Page
      title={say('console.emergency.title')}
      tab={say('console.emergency.title')}
      lead={say('console.emergency.lead')}
    >
      <WayBack to="/patients" label={say('console.patients.title')} />
      <div className="emergency-page">
        <p className="note emergency-first">
          <Icon name="consent" />
          <span>
            <b>{say('console.emergency.first')}</b> {say('console.emergency.first_more')}
          </span>
        </p>
        <FindInEmergency onFound={setChosen} />
      </div>
      {chosen && (
        <OpenDialog
          patient={chosen}
          onClose={() => setChosen(null)}
          onOpen={() => navigate(`/patients/${chosen.id}/show`)}
          onInCare={() => {
            notify(say('console.emergency.in_care', { patient: chosen.name }), { type: 'info' });
            navigate(`/patients/${chosen.id}/show`);
          }}
        />
      )}
    </Page>
  );
}
