import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Ask } from '../parts/Ask';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { CardRows } from '../parts/Card';
import { NeedsNetwork } from '../parts/NeedsNetwork';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { SessionRow } from './SessionRow';

/** Where somebody is signed in; each can be ended, and all others at once. */
export function SessionsScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const query = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await dataOf(client.GET('/api/me/sessions'))).sessions,
  });
  const { busy, error, run } = useDoing();
  const [asking, setAsking] = useState(false);

  const end = (id: string): Promise<void> =>
    run(async () => {
      await dataOf(client.DELETE('/api/me/sessions/{id}', { params: { path: { id } } }));
      toast({ words: say('app.sessions.ended') });
      await query.refetch();
    });
  const endOthers = (): Promise<void> =>
    run(async () => {
      setAsking(false);
      await dataOf(client.POST('/api/me/sessions/end-all', { body: { keepThisOne: true } }));
      toast({ words: say('app.sessions.ended_all') });
      await query.refetch();
    });

  const others = query.data?.some(({ current }) => !current) ?? false;
  return (
    <Screen title={say('app.sessions.title')} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Words tone="ink2">{say('app.sessions.lead')}</Words>
      <Refusal error={error} />
      <Awaited query={query} blocks={[90, 90]}>
        {(sessions) => (
          <CardRows>
            {sessions.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                disabled={!online || busy}
                onEnd={() => void end(session.id)}
              />
            ))}
          </CardRows>
        )}
      </Awaited>
      {others && (
        <>
          <Words kind="small" tone="ink2">
            {say('app.sessions.unknown')}
          </Words>
          <Button
            kind="outline"
            icon="sign-out-bold"
            label={say('app.sessions.end_all')}
            disabled={!online}
            busy={busy}
            onPress={() => setAsking(true)}
          />
        </>
      )}
      <NeedsNetwork />
      <Ask
        open={asking}
        title={say('app.sessions.end_all_ask')}
        more={say('app.sessions.end_all_more')}
        yes={say('app.sessions.end_all')}
        onYes={() => void endOthers()}
        onNo={() => setAsking(false)}
      />
    </Screen>
  );
}
