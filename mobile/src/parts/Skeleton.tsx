import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { Button } from './Button';
import { useAfter } from './use-after';
import { Words } from './Words';

const QUIET_MS = 300;
const SLOW_MS = 8000;

export interface SkeletonProps {
  /** Heights of the blocks, in the layout that will be there. */
  blocks: readonly number[];
  onAgain?(): void;
}

/** Nothing for 300 ms, then the shape of what comes; after 8 s a line and a way out. It never shimmers. */
export function Skeleton({ blocks, onAgain }: SkeletonProps) {
  const say = useText();
  const styles = useStyles();
  const shown = useAfter(QUIET_MS);
  const slow = useAfter(SLOW_MS);
  if (!shown) return null;
  return (
    <View style={styles.blocks} role="status" aria-label={say('app.loading')}>
      {blocks.map((height, at) => (
        <View key={at} style={[styles.block, { height }]} aria-hidden />
      ))}
      {slow && onAgain && (
        <>
          <Words tone="ink2" align="center">
            {say('app.slow')}
          </Words>
          <Button kind="soft" label={say('app.again')} onPress={onAgain} />
        </>
      )}
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  blocks: { gap: tokens.space['3'] },
  block: { borderRadius: 20, backgroundColor: colours.skeleton },
}));
