import type { ColourName } from '@daktari/design/app';
import { View } from 'react-native';
import { themed } from '../theme/themed';
import { useTheme } from '../theme/ThemeProvider';
import { Icon, type IconName } from './Icon';

export type TileTone = 'primary' | 'accent' | 'mango' | 'success' | 'quiet';

const TONES: Record<TileTone, { ground: ColourName; lines: ColourName }> = {
  primary: { ground: 'primarySoft', lines: 'onPrimarySoft' },
  accent: { ground: 'accentSoft', lines: 'onAccentSoft' },
  mango: { ground: 'warningSoft', lines: 'onWarningSoft' },
  success: { ground: 'successSoft', lines: 'onSuccessSoft' },
  quiet: { ground: 'surfaceSunken', lines: 'ink2' },
};

/** A duotone icon on a soft square. */
export function IconTile({ name, tone = 'primary' }: { name: IconName; tone?: TileTone }) {
  const { colours } = useTheme();
  const styles = useStyles();
  const { ground, lines } = TONES[tone];
  return (
    <View style={[styles.tile, { backgroundColor: colours[ground] }]} aria-hidden>
      <Icon name={name} size={24} tone={lines} />
    </View>
  );
}

const useStyles = themed(() => ({
  tile: { width: 40, height: 40, borderRadius: 12, alignItems: 'center', justifyContent: 'center' },
}));
