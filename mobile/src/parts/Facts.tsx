import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { themed } from '../theme/themed';
import { Words } from './Words';

export interface Fact {
  name: string;
  value: string;
  strong?: boolean;
}

/** What is known, a name and a value each; they stand under each other where the line is too short. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <View style={styles.facts}>
      {facts.map(({ name, value, strong }) => (
        <View key={name} style={styles.fact}>
          <Words kind="small" tone="ink2">
            {name}
          </Words>
          <Words kind={strong ? 'title' : 'body'} style={styles.value}>
            {value}
          </Words>
        </View>
      ))}
    </View>
  );
}

const useStyles = themed(() => ({
  facts: { gap: tokens.space['3'] },
  fact: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.space['3'],
  },
  value: { flexShrink: 1 },
}));
