import { dataOf } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Ask } from '../parts/Ask';
import { Awaited } from '../parts/Awaited';
import { CardRows } from '../parts/Card';
import { Empty } from '../parts/Empty';
import { NeedsNetwork } from '../parts/NeedsNetwork';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { AppRow, type GrantedApp } from './AppRow';

/** Apps of others that were let in, what each may see, and the way to stop one. */
export function AppsScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['apps'],
    queryFn: async () => (await dataOf(client.GET('/api/me/apps'))).apps,
  });
  const { busy, error, run } = useDoing();
  const [asked, setAsked] = useState<GrantedApp | null>(null);
  const app = asked?.name ?? '';

  const stop = ({ id, name }: GrantedApp): Promise<void> =>
    run(async () => {
      setAsked(null);
      await dataOf(client.DELETE('/api/me/apps/{id}', { params: { path: { id } } }));
      toast({ words: say('app.apps.stopped', { app: name }) });
      void queries.invalidateQueries({ queryKey: ['looks'] });
      await query.refetch();
    });

  return (
    <Screen title={say('app.apps.title')} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Refusal error={error} />
      <Awaited query={query} blocks={[48, 150]}>
        {(apps) =>
          apps.length === 0 ? (
            <Empty
              icon="squares-four-duotone"
              title={say('app.apps.none')}
              more={say('app.apps.none_more')}
            />
          ) : (
            <>
              <Words tone="ink2">{say('app.apps.lead')}</Words>
              <CardRows>
                {apps.map((each) => (
                  <AppRow key={each.id} app={each} disabled={!online || busy} onStop={() => setAsked(each)} />
                ))}
              </CardRows>
            </>
          )
        }
      </Awaited>
      <NeedsNetwork />
      <Ask
        open={asked !== null}
        kind="danger"
        title={say('app.apps.stop_ask', { app })}
        more={say('app.apps.stop_more')}
        yes={say('app.apps.stop', { app })}
        onYes={() => void (asked && stop(asked))}
        onNo={() => setAsked(null)}
      />
    </Screen>
  );
}
