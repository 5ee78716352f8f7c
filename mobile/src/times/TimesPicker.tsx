import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Awaited } from '../parts/Awaited';
import { Empty } from '../parts/Empty';
import { Note } from '../parts/Note';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';
import { SlotGrid } from './SlotGrid';
import type { TimesInSight } from './use-times';
import { elsewhere, isFree, weekOf } from './week';
import { WeekStrip } from './WeekStrip';

export interface TimesPickerProps {
  times: TimesInSight;
  chosen: string | null;
  onChoose(startsAt: string): void;
}

/** A doctor's free times: the days of a week, then those of one day, morning and afternoon. */
export function TimesPicker({ times, chosen, onChoose }: TimesPickerProps) {
  const say = useText();
  const styles = useStyles();
  const { query, zone, now, weeks, day, turnTo, open } = times;
  const days = weekOf(query.data ?? [], now, zone, weeks);
  const shown = days.find(({ key }) => key === day) ?? days.find(isFree) ?? null;
  const isAbroad = elsewhere(now.toISOString(), zone, phoneZone()) !== null;
  return (
    <View style={styles.times}>
      {isAbroad && (
        <Note icon="clock-bold">{say('app.times.zone', { clinic: zone.split('/').at(-1) ?? zone })}</Note>
      )}
      <WeekStrip
        days={days}
        known={query.data !== undefined}
        weeks={weeks}
        chosen={shown?.key ?? null}
        onDay={open}
        onWeek={turnTo}
      />
      <Awaited query={query} blocks={[28, 48, 48]}>
        {() =>
          shown && isFree(shown) ? (
            <>
              {(['morning', 'afternoon'] as const).map((half) => (
                <SlotGrid
                  key={half}
                  label={say(`app.times.${half}`)}
                  icon={half === 'morning' ? 'sun-horizon-duotone' : 'sun-duotone'}
                  starts={shown[half].map((slot) => slot.startsAt)}
                  zone={zone}
                  chosen={chosen}
                  onChoose={onChoose}
                />
              ))}
            </>
          ) : (
            <Empty
              icon="calendar-blank-duotone"
              title={say('app.times.none')}
              more={say('app.times.none_more')}
              action={{ label: say('app.times.later'), onPress: () => turnTo(weeks + 1) }}
            />
          )
        }
      </Awaited>
    </View>
  );
}

const useStyles = themed(() => ({ times: { gap: tokens.space['4'] } }));
