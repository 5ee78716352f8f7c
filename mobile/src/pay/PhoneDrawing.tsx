import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Icon } from '../parts/Icon';
import { themed } from '../theme/themed';

const DOTS = [true, true, false, false];

/** A phone that waits for a PIN: a picture to recognise it by, with nothing to type in and nothing to read. */
export function PhoneDrawing() {
  const styles = useStyles();
  return (
    <View style={styles.field} aria-hidden>
      <View style={styles.phone}>
        <View style={styles.sheet}>
          <Icon name="device-mobile-bold" size={28} tone="primary" />
          <View style={styles.dots}>
            {DOTS.map((on, at) => (
              <View key={at} style={[styles.dot, on && styles.typed]} />
            ))}
          </View>
          <View style={styles.line} />
        </View>
      </View>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  field: {
    alignItems: 'center',
    overflow: 'hidden',
    paddingTop: tokens.space['4'],
    borderRadius: 24,
    backgroundColor: colours.brand,
  },
  phone: {
    width: 190,
    padding: 10,
    paddingBottom: 0,
    borderTopLeftRadius: 22,
    borderTopRightRadius: 22,
    backgroundColor: colours.brandDeep,
  },
  sheet: {
    alignItems: 'center',
    gap: tokens.space['3'],
    paddingVertical: tokens.space['4'],
    borderTopLeftRadius: 12,
    borderTopRightRadius: 12,
    backgroundColor: colours.surface,
  },
  dots: { flexDirection: 'row', gap: tokens.space['3'] },
  dot: { width: 12, height: 12, borderRadius: 6, backgroundColor: colours.border },
  typed: { backgroundColor: colours.ink },
  line: { width: 130, height: 2, backgroundColor: colours.success },
}));
