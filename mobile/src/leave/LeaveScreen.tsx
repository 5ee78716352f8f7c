import { dataOf } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Note } from '../parts/Note';
import { NeedsNetwork } from '../parts/NeedsNetwork';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Toggle } from '../parts/Toggle';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { phoneZone } from '../time/phone-zone';
import { standingWords } from './standing';

/** Asking for the end of an account, what became of it, and the way back while it waits. */
export function LeaveScreen() {
  const say = useText();
  const format = useFormat();
  const onBack = useBack('/mine');
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['erasure'],
    queryFn: () => dataOf(client.GET('/api/me/erasure-request')),
  });
  const { busy, error, run } = useDoing();
  const [sure, setSure] = useState(false);
  const isOpen = query.data?.request?.state === 'open';

  const ask = (): Promise<void> =>
    run(async () => {
      const body = { sure: true } as const;
      queries.setQueryData(['erasure'], await dataOf(client.POST('/api/me/erasure-request', { body })));
      setSure(false);
      toast({ words: say('app.leave.asked') });
    });
  const takeBack = (): Promise<void> =>
    run(async () => {
      queries.setQueryData(['erasure'], await dataOf(client.DELETE('/api/me/erasure-request')));
      toast({ words: say('app.leave.taken_back') });
    });

  return (
    <Screen title={say('app.leave.title')} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Words>{say('app.leave.lead')}</Words>
      <Words tone="ink2">{say('app.leave.kept')}</Words>
      <Awaited query={query} blocks={[72, 52]}>
        {({ request }) => {
          const standing = standingWords(request, (at) => format.farDay(at, phoneZone()), say);
          return (
            <>
              {standing !== null && (
                <Note icon={isOpen ? 'hourglass-medium-bold' : 'check-bold'} role="status">
                  {standing}
                </Note>
              )}
              <Refusal error={error} />
              {isOpen ? (
                <Button
                  kind="primary"
                  label={say('app.leave.take_back')}
                  disabled={!online}
                  busy={busy}
                  onPress={() => void takeBack()}
                />
              ) : (
                <>
                  <Card>
                    <Toggle label={say('app.leave.sure')} on={sure} onChange={setSure} />
                  </Card>
                  <Button
                    kind="danger"
                    label={say('app.leave.ask')}
                    disabled={!online || !sure}
                    busy={busy}
                    onPress={() => void ask()}
                  />
                </>
              )}
            </>
          );
        }}
      </Awaited>
      <NeedsNetwork />
    </Screen>
  );
}
