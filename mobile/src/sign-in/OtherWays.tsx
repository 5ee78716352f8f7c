import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { View } from 'react-native';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { PasskeyWay } from './PasskeyWay';

/** For whoever has set one up, or to whom no code comes. */
export function OtherWays() {
  const say = useText();
  const router = useRouter();
  const styles = useStyles();
  return (
    <View style={styles.part}>
      <Words kind="h3" heading={2}>
        {say('app.ways.other')}
      </Words>
      <PasskeyWay />
      <CardRows>
        <Row
          icon="key-duotone"
          title={say('page.password.title')}
          more={say('app.ways.password_more')}
          role="link"
          onPress={() => router.push('/sign-in/password')}
        />
      </CardRows>
    </View>
  );
}

const useStyles = themed(() => ({ part: { gap: tokens.space['2'] } }));
