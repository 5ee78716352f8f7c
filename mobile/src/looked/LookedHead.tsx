import { Card } from '../parts/Card';
import { Choice } from '../parts/Choice';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import type { Filter } from './looks';

export interface LookedHeadProps {
  /** Null while what is loaded does not say it. */
  count: { people: number; apps: number } | null;
  filter: Filter;
  onFilter(filter: Filter): void;
}

/** The finding first, then what of it is shown. */
export function LookedHead({ count, filter, onFilter }: LookedHeadProps) {
  const say = useText();
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
        onChange={onFilter}
        options={[
          { value: 'all', label: say('app.looked.all') },
          { value: 'people', label: say('app.looked.people') },
          { value: 'apps', label: say('app.looked.apps') },
        ]}
      />
    </>
  );
}
