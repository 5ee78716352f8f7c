import { useState } from 'react';
import { Card, CardRows } from '../parts/Card';
import { Choice } from '../parts/Choice';
import { Empty } from '../parts/Empty';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { isSameDay, phoneZone } from '../time/phone-zone';
import { useNow } from '../time/use-now';
import { keyFor } from './look-words';
import { LookRow } from './LookRow';
import { countLookers, isShown, shownLooks, type Filter } from './looks';
import type { Look } from './use-looks';

export interface LookListProps {
  looks: readonly Look[];
  /** No older ones are left. */
  isWhole: boolean;
  isTheirs: boolean;
}

/** The finding first, then each look, newest first. */
export function LookList({ looks, isWhole, isTheirs }: LookListProps) {
  const say = useText();
  const format = useFormat();
  const now = useNow();
  const [filter, setFilter] = useState<Filter>('all');
  const zone = phoneZone();
  if (looks.length === 0) {
    const more = say(keyFor('page.looked.none_more', isTheirs));
    return <Empty icon="eye-duotone" title={say('page.looked.none')} more={more} />;
  }
  const count = countLookers(looks, isWhole, now);
  const rows = shownLooks(looks, (at) => format.farDay(at, zone)).filter((row) => isShown(row, filter));
  return (
    <>
      {count && (
        <Card padded>
          <Words kind="h3" heading={2}>
            {say('app.looked.count', count)}
          </Words>
          <Words kind="small" tone="ink2">
            {say('app.looked.count_more')}
          </Words>
        </Card>
      )}
      <Choice<Filter>
        label={say('app.looked.show')}
        value={filter}
        onChange={setFilter}
        options={[
          { value: 'all', label: say('app.looked.all') },
          { value: 'people', label: say('app.looked.people') },
          { value: 'apps', label: say('app.looked.apps') },
        ]}
      />
      {rows.length === 0 ? (
        <Words tone="ink2" role="status">
          {say('app.looked.none_shown')}
        </Words>
      ) : (
        <CardRows>
          {rows.map((look) => (
            <LookRow key={look.id} look={look} when={whenOf(look.at)} isTheirs={isTheirs} />
          ))}
        </CardRows>
      )}
    </>
  );

  function whenOf(at: string): string {
    const time = format.time(at, zone);
    if (isSameDay(Date.parse(at), now.getTime(), zone)) return say('page.looked.today', { time });
    return `${format.farDay(at, zone)} ${time}`;
  }
}
