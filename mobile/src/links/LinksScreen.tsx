import { dataOf } from '@daktari/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useLinks } from '../api/use-me';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Ask } from '../parts/Ask';
import { Awaited } from '../parts/Awaited';
import { NeedsNetwork } from '../parts/NeedsNetwork';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { AddByCode } from './AddByCode';
import { LinkPart, type Linked } from './LinkPart';

/** What depends on for whom somebody acts. */
const KEYS = ['links', 'patients', 'visits', 'payments', 'looks'];

/** For whom I act, and who acts for me; each can be ended, and one added by the clinic's code (p21). */
export function LinksScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const queries = useQueryClient();
  const query = useLinks();
  const { busy, error, run } = useDoing();
  const [asked, setAsked] = useState<Linked | null>(null);
  const name = asked?.name ?? '';

  const changed = async (): Promise<void> => {
    await Promise.all(KEYS.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const end = ({ id }: Linked): Promise<void> =>
    run(async () => {
      setAsked(null);
      await dataOf(client.DELETE('/api/me/links/{id}', { params: { path: { id } } }));
      toast({ words: say('app.links.ended') });
      await changed();
    });

  return (
    <Screen title={say('app.links.title')} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Words tone="ink2">{say('app.links.may')}</Words>
      <Refusal error={error} />
      <Awaited query={query} blocks={[28, 90, 28, 90]}>
        {({ dependants, guardians }) => (
          <>
            <LinkPart
              title={say('app.links.dependants')}
              none={say('app.links.no_dependants')}
              links={dependants.map(({ patient, ...link }) => ({ ...link, name: patient.name }))}
              disabled={!online || busy}
              onEnd={setAsked}
            />
            <AddByCode onAdded={changed} />
            <LinkPart
              title={say('app.links.guardians')}
              none={say('app.links.no_guardians')}
              links={guardians}
              disabled={!online || busy}
              onEnd={setAsked}
            />
          </>
        )}
      </Awaited>
      <NeedsNetwork />
      <Ask
        open={asked !== null}
        kind="danger"
        title={say('app.links.end_ask', { name })}
        more={say('app.links.end_more')}
        yes={say('app.links.end', { name })}
        onYes={() => void (asked && end(asked))}
        onNo={() => setAsked(null)}
      />
    </Screen>
  );
}
