import { tokens, type ColourName } from '@daktari/design/app';
import { View } from 'react-native';
import { themed } from '../theme/themed';
import { useTheme } from '../theme/ThemeProvider';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

export type ChipTone = 'success' | 'warning' | 'danger' | 'primary' | 'quiet';

const TONES: Record<ChipTone, { ground: ColourName; words: ColourName }> = {
  success: { ground: 'successSoft', words: 'onSuccessSoft' },
  warning: { ground: 'warningSoft', words: 'onWarningSoft' },
  danger: { ground: 'dangerSoft', words: 'onDangerSoft' },
  primary: { ground: 'primarySoft', words: 'onPrimarySoft' },
  quiet: { ground: 'surfaceSunken', words: 'ink2' },
};

/** A state: colour, icon and word together. */
export function Chip({ tone, icon, label }: { tone: ChipTone; icon: IconName; label: string }) {
  const { colours } = useTheme();
  const styles = useStyles();
  const { ground, words } = TONES[tone];
  return (
    <View style={[styles.chip, { backgroundColor: colours[ground] }]}>
      <Icon name={icon} size={16} tone={words} />
      <Words kind="smallStrong" tone={words} style={styles.label}>
        {label}
      </Words>
    </View>
  );
}

const useStyles = themed(() => ({
  chip: {
    flexDirection: 'row',
    alignSelf: 'flex-start',
    flexShrink: 1,
    maxWidth: '100%',
    alignItems: 'center',
    gap: 6,
    paddingVertical: 3,
    paddingHorizontal: 10,
    borderRadius: tokens.radius.pill,
  },
  label: { flexShrink: 1 },
}));
