import { tokens } from '@daktari/design/app';
import { memo } from 'react';
import { View } from 'react-native';
import { Icon, type IconName } from '../parts/Icon';
import { Radio, RadioGroup } from '../parts/RadioGroup';
import { Words } from '../parts/Words';
import { useLanguage } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { useYours } from './use-yours';

/** Nothing, as wide as a time each: the last row is no wider than those above. */
const FILLERS = [0, 1, 2, 3, 4];

export interface SlotGridProps {
  label: string;
  icon: IconName;
  starts: readonly string[];
  zone: string;
  chosen: string | null;
  /** The day with each, where they are not of one day. */
  withDay?: boolean;
  onChoose(startsAt: string): void;
}

/** Free times to touch: the clinic's clock, in Swahili with its words, and the phone's own where that differs. */
export function SlotGrid({ label, icon, starts, zone, chosen, withDay, onChoose }: SlotGridProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  if (starts.length === 0) return null;
  const isHere = starts.some((startsAt) => startsAt === chosen);
  return (
    <View style={styles.part}>
      <View style={styles.head}>
        <Icon name={icon} size={24} tone="onWarningSoft" />
        <Words kind="title" heading={3} style={styles.grow}>
          {label}
        </Words>
      </View>
      <RadioGroup label={label} style={styles.grid}>
        {starts.map((startsAt, at) => (
          <Slot
            key={startsAt}
            startsAt={startsAt}
            zone={zone}
            on={startsAt === chosen}
            first={at === 0 && !isHere}
            withDay={withDay === true}
            onChoose={onChoose}
          />
        ))}
        {FILLERS.map((at) => (
          <View key={at} aria-hidden style={[styles.filler, language === 'sw' && styles.wide]} />
        ))}
      </RadioGroup>
    </View>
  );
}

interface SlotProps {
  startsAt: string;
  zone: string;
  on: boolean;
  first: boolean;
  withDay: boolean;
  onChoose(startsAt: string): void;
}

/** Drawn anew when it is chosen or not any more, and not with each tick of the clock above. */
const Slot = memo(function Slot({ startsAt, zone, on, first, withDay, onChoose }: SlotProps) {
  const format = useFormat();
  const styles = useStyles();
  const { language } = useLanguage();
  const yours = useYours(startsAt, zone);
  const words = format.timeWords(startsAt, zone);
  const tone = on ? 'onPrimary' : 'ink';
  const small = on ? 'onPrimary' : 'ink2';
  return (
    <Radio
      on={on}
      first={first}
      onPress={() => onChoose(startsAt)}
      style={[styles.slot, language === 'sw' && styles.wide, on && styles.on]}
    >
      {withDay && (
        <Words kind="small" tone={small} align="center">
          {format.day(startsAt, zone)}
        </Words>
      )}
      <Words kind="title" tone={tone} align="center">
        {format.time(startsAt, zone)}
      </Words>
      {words !== null && (
        <Words kind="small" tone={small} align="center">
          ({words})
        </Words>
      )}
      {yours !== null && (
        <Words kind="small" tone={small} align="center">
          {yours}
        </Words>
      )}
    </Radio>
  );
});

const useStyles = themed(({ colours }) => ({
  part: { gap: tokens.space['2'] },
  head: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['2'] },
  grow: { flex: 1, minWidth: 0 },
  grid: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  slot: {
    flexGrow: 1,
    flexBasis: 92,
    minHeight: 48,
    alignItems: 'center',
    justifyContent: 'center',
    paddingVertical: 6,
    paddingHorizontal: tokens.space['2'],
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: 14,
    backgroundColor: colours.surface,
  },
  filler: { flexGrow: 1, flexBasis: 92 },
  wide: { flexBasis: 136 },
  on: { borderColor: colours.primary, backgroundColor: colours.primary },
}));
