import { useState } from 'react';
import { Linking } from 'react-native';
import { useMyClinic } from '../api/use-clinic';
import { useLinks } from '../api/use-me';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { telephone } from '../visit/contact';
import { LookList } from './LookList';
import { useLooks } from './use-looks';

const MINE = 'mine';

/** Everybody who saw something of a record, one's own or of whom one acts for; and whom to ask when it is not right. */
export function LookedScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const online = useOnline();
  const [whose, setWhose] = useState<string>(MINE);
  const query = useLooks(whose === MINE ? null : whose);
  const phone = useMyClinic()?.phone ?? null;
  const people = usePeople();
  const isTheirs = whose !== MINE;
  const name = people.find(({ value }) => value === whose)?.label ?? '';
  return (
    <Screen
      title={say(isTheirs ? 'page.looked.theirs.title' : 'app.looked.title')}
      onBack={onBack}
      savedAt={query.dataUpdatedAt}
      footer={
        <>
          <Words kind="small" tone="ink2" align="center">
            {say('page.looked.not_right')}
          </Words>
          {phone !== null && (
            <Button
              kind="outline"
              icon="hand-palm-bold"
              label={say('page.looked.call', { phone })}
              onPress={() => void Linking.openURL(telephone(phone))}
            />
          )}
        </>
      }
    >
      {people.length > 1 && (
        <Choice label={say('app.looked.whose')} value={whose} onChange={setWhose} options={people} />
      )}
      <Words tone="ink2">
        {isTheirs ? say('page.looked.theirs.lead', { name }) : say('page.looked.lead')}
      </Words>
      <Awaited query={query} blocks={[72, 48, 110, 110, 110]}>
        {({ pages }) => (
          <LookList
            looks={pages.flatMap(({ events }) => events)}
            isWhole={!query.hasNextPage}
            isTheirs={isTheirs}
          />
        )}
      </Awaited>
      {query.isFetchNextPageError && <Refusal error={query.error} />}
      {query.hasNextPage && online && (
        <Button
          kind="soft"
          label={say('page.looked.older')}
          busy={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        />
      )}
    </Screen>
  );
}

/** Oneself first, then those for whom one acts, each once. */
function usePeople(): readonly { value: string; label: string }[] {
  const say = useText();
  const dependants = useLinks().data?.dependants ?? [];
  const others = new Map(dependants.map(({ patient }) => [patient.id, patient.name]));
  return [
    { value: MINE, label: say('app.looked.me') },
    ...Array.from(others, ([value, label]) => ({ value, label })),
  ];
}
