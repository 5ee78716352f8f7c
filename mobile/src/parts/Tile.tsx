import { tokens } from '@daktari/design/app';
import { Pressable, View } from 'react-native';
import { themed } from '../theme/themed';
import type { IconName } from './Icon';
import { IconTile, type TileTone } from './IconTile';
import { Words } from './Words';

export interface TileProps {
  icon: IconName;
  tone?: TileTone;
  label: string;
  /** `needs network`, `saved copy`, `1 to send` */
  more?: string;
  onPress(): void;
}

/** One of the first page's doors. */
export function Tile({ icon, tone, label, more, onPress }: TileProps) {
  const styles = useStyles();
  return (
    <Pressable
      role="link"
      onPress={onPress}
      style={({ pressed }) => [styles.tile, pressed && styles.pressed]}
    >
      <IconTile name={icon} tone={tone ?? 'primary'} />
      <View style={styles.words}>
        <Words kind="title">{label}</Words>
        {more !== undefined && (
          <Words kind="small" tone="ink2">
            {more}
          </Words>
        )}
      </View>
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  tile: {
    flexGrow: 1,
    flexBasis: 140,
    flexDirection: 'row',
    alignItems: 'center',
    gap: tokens.space['3'],
    minHeight: 64,
    padding: tokens.space['3'],
    borderWidth: 1,
    borderColor: colours.border,
    borderRadius: 20,
    backgroundColor: colours.surface,
    boxShadow: tokens.elevation['1'],
  },
  pressed: { backgroundColor: colours.surfaceSunken },
  words: { flex: 1, minWidth: 0 },
}));
