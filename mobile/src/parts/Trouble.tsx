import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { problemCode, problemWords } from '../api/problem-words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { Button } from './Button';
import { Icon } from './Icon';
import { Words } from './Words';

/** What happened, what is safe, what to do, and a short code for whoever is asked on the phone. */
export function Trouble({ error, onAgain }: { error: unknown; onAgain(): void }) {
  const say = useText();
  const styles = useStyles();
  return (
    <View style={styles.trouble} role="alert">
      <Icon name="warning-circle-duotone" size={56} tone="danger" />
      <Words kind="h3" heading={2} align="center">
        {say('app.trouble.title')}
      </Words>
      <Words tone="ink2" align="center">
        {problemWords(error, say)} {say('app.trouble.safe')}
      </Words>
      <Button kind="soft" icon="arrows-clockwise-duotone" label={say('app.again')} onPress={onAgain} />
      <Words kind="small" tone="ink3">
        {say('app.trouble.code', { code: problemCode(error) })}
      </Words>
    </View>
  );
}

const useStyles = themed(() => ({
  trouble: {
    alignItems: 'center',
    gap: tokens.space['2'],
    paddingVertical: tokens.space['8'],
    paddingHorizontal: tokens.space['4'],
  },
}));
