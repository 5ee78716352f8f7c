import { dataOf, type Schemas } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Linking } from 'react-native';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Note } from '../parts/Note';
import { Refusal } from '../parts/Refusal';
import { Toggle } from '../parts/Toggle';
import { useText } from '../texts/TextsProvider';
import { ownPush } from './own-push';
import type { OwnPush } from './push-shape';

/** Whether this phone hears by push that there is news; nothing where it cannot. */
export function PushSwitch() {
  const { client } = useParts();
  const { data } = useQuery({
    queryKey: ['notifications'],
    queryFn: () => dataOf(client.GET('/api/me/notifications')),
    enabled: ownPush !== null,
  });
  return ownPush && data ? <OfPhone push={ownPush} held={data} /> : null;
}

function OfPhone({ push, held }: { push: OwnPush; held: Schemas['Notifications'] }) {
  const say = useText();
  const { client } = useParts();
  const queries = useQueryClient();
  const { busy, error, run } = useDoing();
  // Until the system says otherwise.
  const [allowed, setAllowed] = useState(true);
  const [problem, setProblem] = useState<'refused' | 'out_of_reach' | null>(null);
  useEffect(() => void push.isAllowed().then(setAllowed, () => undefined), [push]);

  /** Null where there is none, with the reason shown. */
  async function ask(): Promise<string | null> {
    try {
      const token = await push.token();
      setAllowed(token !== null);
      if (token === null) setProblem('refused');
      return token;
    } catch {
      setProblem('out_of_reach');
      return null;
    }
  }

  function change(on: boolean): void {
    if (busy) return;
    setProblem(null);
    void run(async () => {
      const token = on ? await ask() : null;
      if (on && token === null) return;
      const found =
        token === null
          ? await dataOf(client.DELETE('/api/me/push'))
          : await dataOf(client.POST('/api/me/push', { body: { token } }));
      queries.setQueryData(['notifications'], found);
    });
  }

  return (
    <>
      <Card>
        <Toggle
          label={say('app.push.title')}
          more={say('app.push.more')}
          on={held.channels.push && allowed}
          onChange={change}
        />
      </Card>
      <Refusal error={error} />
      {problem !== null && (
        <Note tone="warning" icon="warning-circle-fill" role="alert">
          {say(`app.push.${problem}`)}
        </Note>
      )}
      {problem === 'refused' && (
        <Button
          kind="outline"
          label={say('app.push.allow')}
          onPress={() => void Linking.openSettings().catch(() => undefined)}
        />
      )}
    </>
  );
}
