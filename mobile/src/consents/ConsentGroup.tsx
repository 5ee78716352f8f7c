import type { PlainAppKey } from '@daktari/texts/app';
import { CardRows } from '../parts/Card';
import { Chip } from '../parts/Chip';
import { Row } from '../parts/Row';
import { Toggle } from '../parts/Toggle';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { isOn, isTurnedDown, type Moved, type Purpose } from './choices';

const TITLES: Record<Purpose['group'], PlainAppKey> = {
  care: 'app.consents.care',
  reach: 'app.consents.reach',
  extra: 'app.consents.extra',
};

export interface ConsentGroupProps {
  group: Purpose['group'];
  purposes: readonly Purpose[];
  moved: Moved;
  onMove(key: Purpose['key'], on: boolean): void;
}

/** A switch for each; what is needed to get care has none. */
export function ConsentGroup({ group, purposes, moved, onMove }: ConsentGroupProps) {
  const say = useText();
  if (purposes.length === 0) return null;
  return (
    <>
      <Words kind="smallStrong" tone="ink2" heading={2}>
        {say(TITLES[group])}
      </Words>
      <CardRows>
        {purposes.map((purpose) =>
          purpose.choice.kind === 'needed' ? (
            <Row
              key={purpose.key}
              title={purpose.title}
              more={purpose.explanation}
              end={
                isTurnedDown(purpose) ? (
                  <Chip tone="quiet" icon="x-bold" label={say('app.consents.turned_down')} />
                ) : (
                  <Chip tone="success" icon="lock-simple-fill" label={say('app.consents.needed')} />
                )
              }
            />
          ) : (
            <Toggle
              key={purpose.key}
              label={purpose.title}
              more={purpose.explanation}
              on={isOn(purpose, moved)}
              onChange={(on) => onMove(purpose.key, on)}
            />
          ),
        )}
      </CardRows>
    </>
  );
}
