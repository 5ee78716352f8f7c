import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { themed } from '../theme/themed';
import { Button, type ButtonProps } from './Button';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

export interface EmptyProps {
  icon: IconName;
  title: string;
  more: string;
  action?: Pick<ButtonProps, 'label' | 'onPress' | 'kind'>;
}

/** Nothing here: what, why, and what to do about it. */
export function Empty({ icon, title, more, action }: EmptyProps) {
  const styles = useStyles();
  return (
    <View style={styles.empty}>
      <Icon name={icon} size={56} tone="primary" />
      <Words kind="h3" heading={2} align="center">
        {title}
      </Words>
      <Words tone="ink2" align="center">
        {more}
      </Words>
      {action && <Button kind="soft" {...action} />}
    </View>
  );
}

const useStyles = themed(() => ({
  empty: {
    alignItems: 'center',
    gap: tokens.space['2'],
    paddingVertical: tokens.space['8'],
    paddingHorizontal: tokens.space['4'],
  },
}));
