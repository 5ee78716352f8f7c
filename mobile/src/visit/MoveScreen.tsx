import { dataOf } from '@daktari/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useVisit, useVisitChanged } from '../api/use-visit';
import type { Visit } from '../api/use-visits';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Facts } from '../parts/Facts';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { TimesPicker } from '../times/TimesPicker';
import { useTimes } from '../times/use-times';
import { useNow } from '../time/use-now';
import { alternativesIn } from '../times/alternatives-in';
import { Taken } from './Taken';
import { termsNow } from './terms-now';
import { whenWords } from './when-words';

/** What moving costs is said first; then a time of the same doctor; nothing changes before the last button. */
export function MoveScreen({ id }: { id: string }) {
  const say = useText();
  const query = useVisit(id);
  const onBack = useBack('/visit');
  if (query.data) return <Move visit={query.data} savedAt={query.dataUpdatedAt} onBack={onBack} />;
  return (
    <Screen title={say('app.visit.move_title')} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Awaited query={query} blocks={[120, 144]}>
        {() => null}
      </Awaited>
    </Screen>
  );
}

function Move({ visit, savedAt, onBack }: { visit: Visit; savedAt: number; onBack(): void }) {
  const say = useText();
  const format = useFormat();
  const now = useNow();
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const queries = useQueryClient();
  const changed = useVisitChanged();
  const { busy, error, setError, run } = useDoing();
  const [chosen, setChosen] = useState<string | null>(null);
  const when = (instant: string): string => whenWords(instant, visit.timeZone, say, format);
  const times = useTimes({
    practitioner: visit.practitioner.id,
    service: visit.service.id,
    zone: visit.timeZone,
    now,
    opensAt: visit.startsAt,
  });
  const others = alternativesIn(error);
  const may = termsNow(visit, now).canMove;

  function lookAgain(): void {
    setChosen(null);
    setError(null);
    void queries.invalidateQueries({ queryKey: ['slots'] });
  }
  function move(startsAt: string): Promise<void> {
    return run(async () => {
      const params = { path: { id: visit.id } };
      try {
        const moved = await dataOf(client.POST('/api/visits/{id}/move', { params, body: { startsAt } }));
        await changed(moved);
        toast({ words: say('app.visit.moved', { when: when(moved.startsAt) }) });
        onBack();
      } catch (thrown) {
        // What is gone is not chosen any more; after any other trouble the choice stays.
        if (alternativesIn(thrown) !== null) setChosen(null);
        throw thrown;
      }
    });
  }

  return (
    <Screen
      title={say('app.visit.move_title')}
      onBack={onBack}
      savedAt={savedAt}
      footer={
        may && (
          <>
            {others === null && <Refusal error={error} />}
            <Button
              kind="action"
              label={footerWords()}
              disabled={chosen === null || !online}
              busy={busy}
              onPress={() => void (chosen !== null && move(chosen))}
            />
          </>
        )
      }
    >
      <Card padded>
        <Facts facts={[{ name: say('app.visit.move_now'), value: when(visit.startsAt), strong: true }]} />
        <Words>{visit.practitioner.name}</Words>
        <Words tone="ink2">{say(may ? 'app.visit.move_terms' : 'app.visit.move_over')}</Words>
      </Card>
      {may && others !== null && (
        <Taken
          times={others}
          zone={visit.timeZone}
          chosen={chosen}
          onChoose={setChosen}
          onOther={lookAgain}
        />
      )}
      {may && others === null && <TimesPicker times={times} chosen={chosen} onChoose={setChosen} />}
    </Screen>
  );

  function footerWords(): string {
    if (!online) return `${say('app.visit.move')}: ${say('app.needs_network')}`;
    return chosen === null ? say('app.visit.move_choose') : say('app.visit.move_to', { when: when(chosen) });
  }
}
