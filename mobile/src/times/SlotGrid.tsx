import { tokens } from '@daktari/design/app';
import { Pressable, View } from 'react-native';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import type { Slot } from './days';

export interface SlotGridProps {
  label: string;
  slots: readonly Slot[];
  chosen: string | null;
  zone: string;
  /** The phone's own zone, where its clock shows another time. */
  ownZone: string | null;
  onChoose(startsAt: string): void;
}

/** Times of one half of a day, the clinic's; the phone's own below where it shows another. */
export function SlotGrid({ label, slots, chosen, zone, ownZone, onChoose }: SlotGridProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  if (slots.length === 0) return null;
  return (
    <View style={styles.half}>
      <Words kind="smallStrong" tone="ink2">
        {label}
      </Words>
      <View role="radiogroup" aria-label={label} style={styles.grid}>
        {slots.map(({ startsAt }) => {
          const on = startsAt === chosen;
          const words = format.timeWords(startsAt, zone);
          return (
            <Pressable
              key={startsAt}
              role="radio"
              aria-checked={on}
              onPress={() => onChoose(startsAt)}
              style={[styles.slot, on && styles.on]}
            >
              <Words kind="title" tone={on ? 'onPrimarySoft' : 'ink'} align="center">
                {format.time(startsAt, zone)}
              </Words>
              {words !== null && (
                <Words kind="dense" tone={on ? 'onPrimarySoft' : 'ink2'} align="center">
                  {words}
                </Words>
              )}
              {ownZone !== null && (
                <Words kind="dense" tone={on ? 'onPrimarySoft' : 'ink2'} align="center">
                  {say('app.times.here', { time: format.time(startsAt, ownZone) })}
                </Words>
              )}
            </Pressable>
          );
        })}
      </View>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  half: { gap: tokens.space['2'] },
  grid: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  slot: {
    flexBasis: 82,
    flexGrow: 1,
    maxWidth: 180,
    minHeight: 48,
    justifyContent: 'center',
    paddingVertical: tokens.space['2'],
    paddingHorizontal: tokens.space['1'],
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: 14,
    backgroundColor: colours.surface,
  },
  on: { borderColor: colours.primary, backgroundColor: colours.primarySoft },
}));
