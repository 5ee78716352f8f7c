import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../console-context';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { useNow } from '../parts/use-now';
import { useProblem } from '../parts/Trouble';
import { useEndEmergency, useOwnEmergencies } from './use-emergency';

/** Over a patient who is open in an emergency, until when; at its end the page is left, as nothing of it may stay. */
export function EmergencyBanner({ patientId }: { patientId: string }) {
  const say = useText();
  const format = useFormat();
  const problem = useProblem();
  const leave = useLeave();
  const wasOpen = useRef(false);
  const { open } = useOwnEmergencies(useNow());
  const current = open.find(({ patient }) => patient.id === patientId);
  const end = useEndEmergency(() => {
    wasOpen.current = false;
    leave('console.emergency.ended');
  });
  const isOpen = current !== undefined;
  useEffect(() => {
    if (isOpen) wasOpen.current = true;
    else if (wasOpen.current) {
      wasOpen.current = false;
      leave('console.emergency.over');
    }
  }, [isOpen, leave]);

  if (!current) return null;
  return (
    <section className="emergency-banner" aria-label={say('console.emergency.banner_label')}>
      <Icon name="emergency" />
      <div className="grow">
        <b>{say('console.emergency.banner', { time: format.time(current.until) })}</b>
        <p className="small">{say('console.emergency.banner_more')}</p>
        {end.error && <p role="alert">{problem(end.error)}</p>}
      </div>
      <Button busy={end.isPending} disabled={end.isPending} onClick={() => end.mutate(current.id)}>
        {say('console.emergency.end')}
      </Button>
    </section>
  );
}

/** Away from the patient, whose rows are forgotten. */
function useLeave() {
  const say = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const held = useRef({ say, notify, navigate, queries });
  held.current = { say, notify, navigate, queries };
  const leave = useRef((why: 'console.emergency.ended' | 'console.emergency.over') => {
    const now = held.current;
    now.navigate('/patients');
    now.queries.removeQueries({ queryKey: ['patients'] });
    now.notify(now.say(why), { type: 'info' });
  });
  return leave.current;
}
