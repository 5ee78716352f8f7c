import { tokens } from '@daktari/design/app';
import { Children, type ReactNode } from 'react';
import { View } from 'react-native';
import { themed } from '../theme/themed';

/** A surface; cards are never nested. */
export function Card({ children, padded }: { children: ReactNode; padded?: boolean }) {
  const styles = useStyles();
  return <View style={[styles.card, padded && styles.padded]}>{children}</View>;
}

/** Rows in one card, a line between them. */
export function CardRows({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <View style={styles.card}>
      {Children.toArray(children).map((row, at) => (
        // The order of rows is theirs; what stands in them has keys of its own.
        <View key={at} style={at > 0 && styles.line}>
          {row}
        </View>
      ))}
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  card: {
    borderWidth: 1,
    borderColor: colours.border,
    borderRadius: 20,
    backgroundColor: colours.surface,
    boxShadow: tokens.elevation['1'],
    overflow: 'hidden',
  },
  padded: { padding: tokens.space['4'], gap: tokens.space['3'] },
  line: { borderTopWidth: 1, borderTopColor: colours.border },
}));
