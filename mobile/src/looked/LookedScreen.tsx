import { useState } from 'react';
import { Linking } from 'react-native';
import { useMyClinic } from '../api/use-clinic';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Choice } from '../parts/Choice';
import { Empty } from '../parts/Empty';
import { ListScreen } from '../parts/ListScreen';
import { Refusal } from '../parts/Refusal';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { phoneZone } from '../time/phone-zone';
import { useNow } from '../time/use-now';
import { telephone } from '../visit/contact';
import { keyFor } from './look-words';
import { LookedHead } from './LookedHead';
import { LookRow } from './LookRow';
import { countLookers, isShown, shownLooks, type Filter } from './looks';
import { useLookTime } from './use-look-time';
import { useLooks } from './use-looks';
import { MINE, usePeople } from './use-people';

/** Everybody who saw something of a record, one's own or of whom one acts for; and whom to ask when it is not right. */
export function LookedScreen() {
  const say = useText();
  const format = useFormat();
  const onBack = useBack('/mine');
  const online = useOnline();
  const now = useNow();
  const timeOf = useLookTime(now);
  const [whose, setWhose] = useState<string>(MINE);
  const [filter, setFilter] = useState<Filter>('all');
  const query = useLooks(whose === MINE ? null : whose);
  const phone = useMyClinic()?.phone ?? null;
  const people = usePeople();
  const isTheirs = whose !== MINE;
  const name = people.find(({ value }) => value === whose)?.label ?? '';
  const looks = (query.data?.pages ?? []).flatMap(({ events }) => events);
  const dayOf = (at: string): string => format.farDay(at, phoneZone());
  const rows = shownLooks(looks, dayOf).filter((row) => isShown(row, filter));

  return (
    <ListScreen
      title={say(isTheirs ? 'page.looked.theirs.title' : 'app.looked.title')}
      onBack={onBack}
      savedAt={query.dataUpdatedAt}
      items={rows}
      keyOf={({ id }) => id}
      draw={(look) => (
        <Card>
          <LookRow look={look} when={timeOf(look.at)} isTheirs={isTheirs} />
        </Card>
      )}
      head={
        <>
          {people.length > 1 && (
            <Choice label={say('app.looked.whose')} value={whose} onChange={setWhose} options={people} />
          )}
          <Words tone="ink2">
            {isTheirs ? say('page.looked.theirs.lead', { name }) : say('page.looked.lead')}
          </Words>
          {looks.length > 0 && (
            <LookedHead
              count={countLookers(looks, !query.hasNextPage, now)}
              filter={filter}
              onFilter={setFilter}
            />
          )}
        </>
      }
      empty={
        <Awaited query={query} blocks={[72, 48, 110, 110, 110]}>
          {() =>
            looks.length === 0 ? (
              <Empty
                icon="eye-duotone"
                title={say('page.looked.none')}
                more={say(keyFor('page.looked.none_more', isTheirs))}
              />
            ) : (
              <Words tone="ink2" role="status">
                {say('app.looked.none_shown')}
              </Words>
            )
          }
        </Awaited>
      }
      foot={
        <>
          {query.isFetchNextPageError && <Refusal error={query.error} />}
          {query.hasNextPage && online && (
            <Button
              kind="soft"
              label={say('page.looked.older')}
              busy={query.isFetchingNextPage}
              onPress={() => void query.fetchNextPage()}
            />
          )}
        </>
      }
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
    />
  );
}
