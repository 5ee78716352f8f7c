import { dataOf } from '@daktari/api-client';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useVisit, useVisitChanged } from '../api/use-visit';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useNow } from '../time/use-now';
import { LATE_MINUTES, lateness, type LateMinutes } from './late';

/** By how much, and who sees it; the visit stays as it is. */
export function LateScreen({ id }: { id: string }) {
  const say = useText();
  const now = useNow();
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const query = useVisit(id);
  const changed = useVisitChanged();
  const onBack = useBack('/visit');
  const { busy, error, run } = useDoing();
  const [minutes, setMinutes] = useState<LateMinutes>(10);
  const may = query.data !== undefined && lateness(query.data, now).kind === 'now';

  function tell(): Promise<void> {
    return run(async () => {
      const params = { path: { id } };
      await changed(await dataOf(client.POST('/api/visits/{id}/late', { params, body: { minutes } })));
      toast({ words: say('app.visit.late_sent', { minutes }) });
      onBack();
    });
  }

  return (
    <Screen
      title={say('app.visit.running_late')}
      onBack={onBack}
      footer={
        may && (
          <Button
            kind="action"
            label={
              online
                ? say('app.visit.late_send', { minutes })
                : `${say('app.visit.late_tell')}: ${say('app.needs_network')}`
            }
            disabled={!online}
            busy={busy}
            onPress={() => void tell()}
          />
        )
      }
    >
      <Awaited query={query} blocks={[28, 160]}>
        {() =>
          may ? (
            <Choice
              label={say('app.visit.late_by')}
              value={`${minutes}`}
              onChange={(value) => setMinutes(LATE_MINUTES.find((each) => `${each}` === value) ?? minutes)}
              options={LATE_MINUTES.map((each) => ({
                value: `${each}`,
                label: say('app.visit.late_minutes', { minutes: each }),
              }))}
            />
          ) : (
            <Words>{say('app.visit.late_over')}</Words>
          )
        }
      </Awaited>
      {may && <Words tone="ink2">{say('app.visit.late_more')}</Words>}
      <Refusal error={error} />
    </Screen>
  );
}
