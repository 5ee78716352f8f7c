import { View } from 'react-native';
import { themed } from '../theme/themed';
import { Icon } from './Icon';

const SIZE = 52;

/** In place of a photo, which would cost data. */
export function Portrait() {
  const styles = useStyles();
  return (
    <View style={styles.portrait} aria-hidden>
      <Icon name="user-duotone" size={30} tone="onPrimarySoft" />
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  portrait: {
    width: SIZE,
    height: SIZE,
    borderRadius: SIZE / 2,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colours.primarySoft,
  },
}));
