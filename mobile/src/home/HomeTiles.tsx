import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { memo } from 'react';
import { View } from 'react-native';
import { useOnline } from '../network/use-connection';
import { Tile } from '../parts/Tile';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { TILES } from './tiles';

/** The doors of the first page; the clock above them draws none of them anew. */
export const HomeTiles = memo(function HomeTiles() {
  const say = useText();
  const router = useRouter();
  const styles = useStyles();
  const online = useOnline();
  return (
    <View style={styles.tiles}>
      {TILES.map(({ icon, tone, label, place, offline }) => (
        <Tile
          key={place}
          icon={icon}
          tone={tone}
          label={say(label)}
          onPress={() => router.navigate(place)}
          {...(online ? {} : { more: say(offline) })}
        />
      ))}
    </View>
  );
});

const useStyles = themed(() => ({
  tiles: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
}));
