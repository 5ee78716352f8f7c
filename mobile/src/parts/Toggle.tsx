import { Pressable, View } from 'react-native';
import { themed } from '../theme/themed';
import { Icon } from './Icon';
import { Words } from './Words';
import { ROW } from './row-look';

export interface ToggleProps {
  label: string;
  more?: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** On or off, the whole row to touch; the knob shows it by place and by a tick, not by colour alone. */
export function Toggle({ label, more, on, onChange }: ToggleProps) {
  const styles = useStyles();
  return (
    <Pressable
      role="switch"
      aria-checked={on}
      aria-label={more === undefined ? label : `${label}. ${more}`}
      onPress={() => onChange(!on)}
      style={styles.row}
    >
      <View style={styles.words}>
        <Words kind="title">{label}</Words>
        {more !== undefined && (
          <Words kind="small" tone="ink2">
            {more}
          </Words>
        )}
      </View>
      <View style={[styles.track, on && styles.trackOn]} aria-hidden>
        <View style={[styles.knob, on && styles.knobOn]}>
          {on && <Icon name="check-bold" size={14} tone="primary" />}
        </View>
      </View>
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  row: ROW,
  words: { flex: 1, minWidth: 0 },
  track: { width: 52, height: 32, padding: 4, borderRadius: 16, backgroundColor: colours.control },
  trackOn: { backgroundColor: colours.primary },
  knob: {
    width: 24,
    height: 24,
    borderRadius: 12,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colours.surface,
  },
  knobOn: { alignSelf: 'flex-end' },
}));
