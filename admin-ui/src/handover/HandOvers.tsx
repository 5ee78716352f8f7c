import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { HandOver } from '../data/records';
import { useOwnEmergencies } from '../emergency/use-emergency';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { PeopleCard } from '../parts/PeopleCard';
import { useNow } from '../parts/use-now';
import { HandOverDialog } from './HandOverDialog';
import { HandOverList } from './HandOverList';
import { mayGive } from './hand-over-wish';
import { useEnd, useHandOvers } from './use-hand-overs';

interface HandOversProps {
  patient: { id: string; fullName: string };
}

/** Who else has this patient in hand for a while, and the way to hand them over. */
export function HandOvers({ patient }: HandOversProps) {
  const { me } = useConsole();
  const say = useText();
  const query = useHandOvers(patient.id);
  const { data } = query;
  const { open } = useOwnEmergencies(useNow());
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<HandOver | null>(null);
  const may =
    data !== undefined &&
    mayGive(
      me,
      data,
      open.some((one) => one.patient.id === patient.id),
    );
  const give = may && (
    <Button small icon="staff" onClick={() => setGiving(true)}>
      {say('console.hand_over.give')}
    </Button>
  );
  return (
    <PeopleCard
      id="hand-overs"
      title={say('console.hand_over.title')}
      query={query}
      none={say('console.hand_over.none')}
      noneMore={may ? say('console.hand_over.none_more') : undefined}
      add={give}
    >
      {data && data.length > 0 && <HandOverList handOvers={data} onEnd={setEnding} />}
      {giving && data && (
        <HandOverDialog patient={patient} handOvers={data} onClose={() => setGiving(false)} />
      )}
      {ending && <EndDialog handOver={ending} onClose={() => setEnding(null)} />}
    </PeopleCard>
  );
}

function EndDialog({ handOver, onClose }: { handOver: HandOver; onClose(): void }) {
  const say = useText();
  const notify = useNotify();
  const doctor = handOver.practitioner.name;
  const end = useMutation({
    mutationFn: useEnd(),
    onSuccess: () => {
      onClose();
      notify(say('console.hand_over.ended', { doctor }), { type: 'success' });
    },
  });
  return (
    <Ask
      title={say('console.hand_over.end_ask', { doctor })}
      yes={say('console.hand_over.end')}
      onYes={() => end.mutate(handOver.id)}
      danger
      busy={end.isPending}
      onNo={onClose}
      error={end.error}
    >
      <p>{say('console.hand_over.end_more')}</p>
    </Ask>
  );
}
