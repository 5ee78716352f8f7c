import { tokens } from '@daktari/design/app';
import { Pressable, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { Icon } from './Icon';
import { Words } from './Words';

/** The head of a screen without a field: the way back, and what it is. */
export function PageHead({ title, onBack }: { title: string; onBack?: (() => void) | undefined }) {
  const say = useText();
  const styles = useStyles();
  const { top } = useSafeAreaInsets();
  return (
    <View role="banner" style={[styles.head, { paddingTop: Math.max(top, tokens.space['2']) }]}>
      {onBack && (
        <Pressable role="button" aria-label={say('page.back')} onPress={onBack} style={styles.back}>
          <Icon name="arrow-left-bold" size={26} />
        </Pressable>
      )}
      <Words kind="h3" heading={1} style={styles.title}>
        {title}
      </Words>
    </View>
  );
}

const useStyles = themed(() => ({
  head: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: tokens.space['2'],
    width: '100%',
    maxWidth: 592,
    minHeight: 60,
    alignSelf: 'center',
    paddingHorizontal: tokens.space['4'],
  },
  back: { width: 48, height: 48, marginLeft: -12, alignItems: 'center', justifyContent: 'center' },
  title: { flexShrink: 1, minWidth: 0 },
}));
