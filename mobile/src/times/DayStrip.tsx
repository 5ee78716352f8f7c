import { tokens } from '@daktari/design/app';
import { Pressable, View } from 'react-native';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { freeOf, type Day } from './days';

export interface DayStripProps {
  days: readonly Day[];
  open: string | null;
  zone: string;
  onOpen(key: string): void;
}

/** Seven days, each with how much is free; one with nothing is off and says so. */
export function DayStrip({ days, open, zone, onOpen }: DayStripProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  return (
    <View role="radiogroup" aria-label={say('app.times.week')} style={styles.strip}>
      {days.map((day) => {
        const [weekday, ...date] = format.day(day.at, zone).split(' ');
        const free = freeOf(day);
        const on = day.key === open;
        const off = free === 0;
        const tone = off ? 'ink3' : on ? 'onPrimarySoft' : 'ink';
        return (
          <Pressable
            key={day.key}
            role="radio"
            aria-checked={on}
            aria-disabled={off}
            disabled={off}
            onPress={() => onOpen(day.key)}
            style={[styles.day, on && styles.on, off && styles.off]}
          >
            <Words kind="dense" tone={off ? 'ink3' : on ? 'onPrimarySoft' : 'ink2'} align="center">
              {weekday}
            </Words>
            <Words kind="title" tone={tone} align="center">
              {date.join(' ')}
            </Words>
            <Words kind="dense" tone={off ? 'ink3' : on ? 'onPrimarySoft' : 'ink2'} align="center">
              {off ? say('app.times.none') : say('app.times.free', { count: free })}
            </Words>
          </Pressable>
        );
      })}
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  strip: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  day: {
    flexGrow: 1,
    flexBasis: 76,
    minHeight: 64,
    justifyContent: 'center',
    paddingVertical: tokens.space['2'],
    paddingHorizontal: tokens.space['1'],
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: 14,
    backgroundColor: colours.surface,
  },
  on: { borderColor: colours.primary, backgroundColor: colours.primarySoft },
  off: { borderColor: colours.border, backgroundColor: colours.surfaceSunken },
}));
