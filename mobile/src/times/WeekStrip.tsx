import { tokens } from '@daktari/design/app';
import { Pressable, ScrollView, View } from 'react-native';
import { Icon } from '../parts/Icon';
import { Radio, RadioGroup } from '../parts/RadioGroup';
import { Words } from '../parts/Words';
import { useLanguage, useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { isFree, MOST_WEEKS, type FreeDay } from './week';

export interface WeekStripProps {
  days: readonly FreeDay[];
  /** Whether it is known what is free. */
  known: boolean;
  weeks: number;
  chosen: string | null;
  onDay(key: string): void;
  onWeek(weeks: number): void;
}

/** Seven days and how much is free in each. */
export function WeekStrip({ days, known, weeks, chosen, onDay, onWeek }: WeekStripProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const { language } = useLanguage();
  const [first, last] = [days[0], days.at(-1)].map((day) => (day ? format.shortDay(noonOf(day), 'UTC') : ''));
  return (
    <View style={styles.strip}>
      <View style={styles.head}>
        <Words kind="h3" heading={2} style={styles.grow}>
          {first} – {last}
        </Words>
        <Turn
          label={say('app.times.earlier')}
          icon="caret-left-bold"
          off={weeks === 0}
          onPress={() => onWeek(weeks - 1)}
        />
        <Turn
          label={say('app.times.later')}
          icon="caret-right-bold"
          off={weeks >= MOST_WEEKS - 1}
          onPress={() => onWeek(weeks + 1)}
        />
      </View>
      <ScrollView horizontal showsHorizontalScrollIndicator={false} contentContainerStyle={styles.days}>
        <RadioGroup label={say('app.times.days')} style={styles.group}>
          {days.map((day) => {
            const on = day.key === chosen;
            const free = day.morning.length + day.afternoon.length;
            const off = !isFree(day);
            const [noon, tone] = [noonOf(day), on ? 'onPrimary' : off ? 'ink3' : 'ink'] as const;
            const date = format.day(noon, 'UTC');
            return (
              <Radio
                key={day.key}
                on={on}
                disabled={off}
                label={known ? dayWords(date, free) : date}
                onPress={() => onDay(day.key)}
                style={[styles.day, language === 'sw' && styles.wide, off && styles.off, on && styles.on]}
              >
                <Words kind="small" tone={on ? 'onPrimary' : off ? 'ink3' : 'ink2'}>
                  {format.weekday(noon, 'UTC')}
                </Words>
                <Words kind="title" tone={tone}>
                  {Number(day.key.slice(8))}
                </Words>
                <Words kind="smallStrong" tone={on ? 'onPrimary' : off ? 'ink3' : 'success'}>
                  {known ? free || '–' : '…'}
                </Words>
              </Radio>
            );
          })}
        </RadioGroup>
      </ScrollView>
    </View>
  );

  function dayWords(date: string, count: number): string {
    return count === 0 ? say('app.times.day_none', { date }) : say('app.times.day_free', { date, count });
  }
}

function noonOf({ key }: FreeDay): string {
  return `${key}T12:00:00Z`;
}

interface TurnProps {
  label: string;
  icon: 'caret-left-bold' | 'caret-right-bold';
  off: boolean;
  onPress(): void;
}

function Turn({ label, icon, off, onPress }: TurnProps) {
  const styles = useStyles();
  return (
    <Pressable
      role="button"
      aria-label={label}
      aria-disabled={off}
      disabled={off}
      onPress={onPress}
      style={styles.turn}
    >
      <Icon name={icon} size={24} tone={off ? 'ink3' : 'ink'} />
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  strip: { gap: tokens.space['2'] },
  head: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['2'] },
  grow: { flex: 1, minWidth: 0 },
  turn: { width: 48, height: 48, alignItems: 'center', justifyContent: 'center' },
  days: { minWidth: '100%', padding: 5 },
  group: { flexGrow: 1, flexDirection: 'row', gap: tokens.space['1'] },
  day: {
    flexGrow: 1,
    minWidth: 42,
    minHeight: 76,
    alignItems: 'center',
    justifyContent: 'center',
    paddingHorizontal: 6,
    borderWidth: 1.5,
    borderColor: colours.border,
    borderRadius: 14,
    backgroundColor: colours.surface,
  },
  wide: { minWidth: 82 },
  off: { backgroundColor: colours.surfaceSunken },
  on: { borderColor: colours.primary, backgroundColor: colours.primary },
}));
