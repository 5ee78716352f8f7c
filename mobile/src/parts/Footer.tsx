import { tokens } from '@daktari/design/app';
import type { ReactNode } from 'react';
import { View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { themed } from '../theme/themed';

/** What stays at the thumb, whatever is scrolled above it. */
export function Footer({ children, field }: { children: ReactNode; field?: boolean }) {
  const styles = useStyles();
  const { bottom } = useSafeAreaInsets();
  return (
    <View
      style={[styles.footer, field && styles.field, { paddingBottom: Math.max(bottom, tokens.space['3']) }]}
    >
      <View style={styles.inner}>{children}</View>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  footer: {
    borderTopWidth: 1,
    borderTopColor: colours.border,
    backgroundColor: colours.surface,
    paddingTop: tokens.space['3'],
    paddingHorizontal: tokens.space['4'],
  },
  field: { borderTopWidth: 0, backgroundColor: colours.brand },
  inner: { width: '100%', maxWidth: 560, alignSelf: 'center', gap: tokens.space['2'] },
}));
