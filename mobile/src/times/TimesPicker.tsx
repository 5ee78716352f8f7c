import { tokens } from '@daktari/design/app';
import { useState } from 'react';
import { View } from 'react-native';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';
import { daysOf, freeOf, openDay, weekOf } from './days';
import { DayStrip } from './DayStrip';
import { ownZoneIfOther } from './own-zone';
import { SlotGrid } from './SlotGrid';
import { useSlots } from './use-slots';

/** Weeks ahead that can be looked at. */
const MOST_WEEKS = 8;

export interface TimesPickerProps {
  practitioner: string;
  service: string;
  /** The clinic's. */
  zone: string;
  now: Date;
  chosen: string | null;
  onChoose(startsAt: string | null): void;
}

/** A doctor's free times: the days of a week, then those of one day, morning and afternoon. */
export function TimesPicker({ practitioner, service, zone, now, chosen, onChoose }: TimesPickerProps) {
  const say = useText();
  const styles = useStyles();
  const [page, setPage] = useState(0);
  const [day, setDay] = useState<string | null>(null);
  const { from, to } = weekOf(now, page, zone);
  const query = useSlots({ practitioner, service, from, to });
  const ownZone = ownZoneIfOther(phoneZone(), zone, now);

  function turn(to: number): void {
    setPage(to);
    setDay(null);
    onChoose(null);
  }

  return (
    <View style={styles.picker}>
      {ownZone !== null && <Note icon="clock-bold">{say('app.times.zone')}</Note>}
      <Awaited query={query} blocks={[144, 28, 112]}>
        {({ slots }) => {
          const days = daysOf(from, slots, zone, now);
          const open = openDay(days, day);
          const grid = { chosen, zone, ownZone, onChoose };
          return (
            <>
              <DayStrip
                days={days}
                open={open?.key ?? null}
                zone={zone}
                onOpen={(key) => {
                  setDay(key);
                  onChoose(null);
                }}
              />
              {open === null || freeOf(open) === 0 ? (
                <Words tone="ink2" role="status">
                  {say('app.times.none_week')}. {say('app.times.none_week_more')}
                </Words>
              ) : (
                <>
                  <SlotGrid label={say('app.times.morning')} slots={open.morning} {...grid} />
                  <SlotGrid label={say('app.times.afternoon')} slots={open.afternoon} {...grid} />
                </>
              )}
            </>
          );
        }}
      </Awaited>
      <View style={styles.turns}>
        {page > 0 && (
          <Button
            kind="soft"
            small
            icon="caret-left-bold"
            label={say('app.times.earlier')}
            onPress={() => turn(page - 1)}
          />
        )}
        {page < MOST_WEEKS - 1 && (
          <Button
            kind="soft"
            small
            icon="caret-right-bold"
            label={say('app.times.later')}
            onPress={() => turn(page + 1)}
          />
        )}
      </View>
    </View>
  );
}

const useStyles = themed(() => ({
  picker: { gap: tokens.space['4'] },
  turns: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.space['2'] },
}));
