import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { View } from 'react-native';
import { useBack } from '../chosen/use-back';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { PARTS } from './places';

/** The doors to what is mine: who sees it, how I am reached, my account. */
export function MineScreen() {
  const say = useText();
  const router = useRouter();
  const onBack = useBack('/');
  const styles = useStyles();
  return (
    <Screen title={say('app.mine.title')} onBack={onBack}>
      {PARTS.map((part) => (
        <View key={part.title} style={styles.part}>
          <Words kind="h3" heading={2}>
            {say(part.title)}
          </Words>
          <CardRows>
            {part.places.map(({ icon, tone, title, more, place }) => (
              <Row
                key={place}
                icon={icon}
                tone={tone}
                title={say(title)}
                role="link"
                onPress={() => router.push(place)}
                {...(more ? { more: say(more) } : {})}
              />
            ))}
          </CardRows>
        </View>
      ))}
    </Screen>
  );
}

const useStyles = themed(() => ({ part: { gap: tokens.space['2'] } }));
