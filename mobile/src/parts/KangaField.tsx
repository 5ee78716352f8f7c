import { tokens } from '@daktari/design/app';
import type { ReactNode } from 'react';
import { View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { themed } from '../theme/themed';
import { Pindo } from './Pindo';

/** The dark quiet field at the top, with its border: what happens next. Once on a screen. */
export function KangaField({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { top } = useSafeAreaInsets();
  return (
    <View role="banner">
      <View style={[styles.field, { paddingTop: Math.max(top, tokens.space['3']) }]}>
        <View style={styles.inner}>{children}</View>
      </View>
      <Pindo />
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  field: {
    backgroundColor: colours.brand,
    paddingHorizontal: tokens.space['4'],
    paddingBottom: tokens.space['4'],
  },
  inner: { width: '100%', maxWidth: 560, alignSelf: 'center', gap: tokens.space['3'] },
}));
