import { useRouter } from 'expo-router';
import { Empty } from '../src/parts/Empty';
import { Screen } from '../src/parts/Screen';
import { useText } from '../src/texts/TextsProvider';

export default function NotFound() {
  const say = useText();
  const router = useRouter();
  return (
    <Screen title={say('app.missing.title')}>
      <Empty
        icon="magnifying-glass-duotone"
        title={say('app.missing.title')}
        more={say('app.missing.more')}
        action={{ label: say('app.missing.home'), onPress: () => router.replace('/') }}
      />
    </Screen>
  );
}
