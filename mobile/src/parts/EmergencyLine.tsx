import { tokens } from '@daktari/design/app';
import { Linking, Pressable, View } from 'react-native';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { Icon } from './Icon';
import { Words } from './Words';

/** On each first screen, at the end: a touch calls. */
export function EmergencyLine() {
  const say = useText();
  const styles = useStyles();
  return (
    <View style={styles.end}>
      <Pressable role="link" onPress={() => void Linking.openURL('tel:999')} style={styles.line}>
        <Icon name="phone-call-fill" size={22} tone="danger" />
        <Words kind="bodyStrong" tone="danger" style={styles.words}>
          {say('app.emergency')}
        </Words>
      </Pressable>
    </View>
  );
}

const useStyles = themed(() => ({
  end: { flexGrow: 1, justifyContent: 'flex-end' },
  line: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.space['2'],
    minHeight: 48,
  },
  words: { flexShrink: 1 },
}));
