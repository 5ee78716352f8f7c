import { dataOf, DaktariError } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { chosenOn, GROUPS, isUnsaved, titlesOn, type Consents, type Moved } from './choices';
import { ConsentGroup } from './ConsentGroup';
import { ConsentVersion } from './ConsentVersion';

/** One switch a purpose, in the clinic's words of the version that holds; nothing is saved before the button (p20). */
export function ConsentsScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['consents'], queryFn: () => dataOf(client.GET('/api/me/consents')) });
  const [moved, setMoved] = useState<Moved>({});
  const { busy, error, run } = useDoing();
  const consents = query.data;

  function save(held: Consents): Promise<void> {
    return run(async () => {
      const body = { version: held.version.id, on: chosenOn(held, moved) };
      try {
        queries.setQueryData(['consents'], await dataOf(client.PUT('/api/me/consents', { body })));
      } catch (thrown) {
        // What is asked has changed meanwhile: it is shown anew, and nobody agrees to words they have not seen.
        if (thrown instanceof DaktariError && thrown.code === 'consent_version_changed')
          await query.refetch();
        throw thrown;
      }
      setMoved({});
      toast({ words: say('app.consents.saved') });
      for (const key of ['consents', 'notifications']) void queries.invalidateQueries({ queryKey: [key] });
    });
  }

  function unanswered(on: readonly string[]): string {
    if (on.length === 0) return say('app.consents.unanswered');
    return say('app.consents.unanswered_on', { titles: on.map((title) => `“${title}”`).join(', ') });
  }

  return (
    <Screen
      title={say('app.consents.title')}
      onBack={onBack}
      savedAt={query.dataUpdatedAt}
      footer={
        consents && (
          <>
            <Button
              kind="action"
              label={
                online ? say('app.consents.save') : `${say('app.consents.save')}: ${say('app.needs_network')}`
              }
              disabled={!online || !isUnsaved(consents, moved)}
              busy={busy}
              onPress={() => void save(consents)}
            />
            <Words kind="small" tone="ink2" align="center" role="status">
              {say(isUnsaved(consents, moved) ? 'app.consents.unsaved' : 'app.consents.any_day')}
            </Words>
          </>
        )
      }
    >
      <Awaited query={query} blocks={[32, 160, 160, 90]}>
        {(held) => (
          <>
            <ConsentVersion consents={held} />
            {!held.answered && <Note icon="hand-palm-bold">{unanswered(titlesOn(held, moved))}</Note>}
            <Refusal error={error} />
            {GROUPS.map((group) => (
              <ConsentGroup
                key={group}
                group={group}
                purposes={held.purposes.filter((purpose) => purpose.group === group)}
                moved={moved}
                onMove={(key, on) => setMoved((before) => ({ ...before, [key]: on }))}
              />
            ))}
          </>
        )}
      </Awaited>
    </Screen>
  );
}
