import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import type { ClinicLicence } from '../data/records';
import { Ask } from '../parts/Ask';
import { DayField } from '../parts/DayField';
import { zoneOf } from '../session/me';
import { dayKey } from '../time/clinic-day';
import { useRelease } from './use-vetting';

interface ReleaseDialogProps {
  practitioner: ClinicLicence['practitioner'];
  onClose(): void;
  onDone(): void;
}

/** For a practitioner who has left, so that another clinic can take the licence. */
export function ReleaseDialog({ practitioner: { id, fullName: name }, onClose, onDone }: ReleaseDialogProps) {
  const { me, clock } = useConsole();
  const say = useText();
  const [leftOn, setLeftOn] = useState('');
  const release = useRelease(id, onDone);
  const isPast = leftOn !== '' && leftOn < dayKey(clock.now(), zoneOf(me));
  return (
    <Ask
      title={say('console.licences.ask.release', { name })}
      yes={say('console.licences.release')}
      onYes={() => release.mutate({ leftOn })}
      danger
      off={isPast ? null : say('console.licences.left_on_wrong')}
      busy={release.isPending}
      onNo={onClose}
      error={release.error}
    >
      <p>{say('console.licences.ask.release_more')}</p>
      <DayField label={say('console.licences.left_on')} value={leftOn} onChange={setLeftOn} />
    </Ask>
  );
}
