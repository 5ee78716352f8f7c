import { tokens } from '@daktari/design/app';
import { Pressable } from 'react-native';
import { themed } from '../theme/themed';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

/** A smaller way on, as underlined words. */
export function TextLink({ label, icon, onPress }: { label: string; icon?: IconName; onPress(): void }) {
  const styles = useStyles();
  return (
    <Pressable role="link" onPress={onPress} style={styles.link}>
      {icon && <Icon name={icon} tone="primary" />}
      <Words kind="bodyStrong" tone="primary" style={styles.words}>
        {label}
      </Words>
    </Pressable>
  );
}

const useStyles = themed(() => ({
  link: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.space['2'],
    minHeight: 44,
  },
  words: { flexShrink: 1, textDecorationLine: 'underline' },
}));
