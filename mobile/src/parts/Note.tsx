import { tokens, type ColourName } from '@daktari/design/app';
import type { ReactNode } from 'react';
import { View } from 'react-native';
import { themed } from '../theme/themed';
import { useTheme } from '../theme/ThemeProvider';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

const TONES = {
  quiet: { ground: 'surfaceSunken', words: 'ink2' },
  warning: { ground: 'warningSoft', words: 'onWarningSoft' },
  danger: { ground: 'dangerSoft', words: 'onDangerSoft' },
} as const satisfies Record<string, { ground: ColourName; words: ColourName }>;

export interface NoteProps {
  tone?: keyof typeof TONES;
  icon: IconName;
  /** Read out as it appears. */
  role?: 'status' | 'alert';
  children: ReactNode;
}

/** A sentence to mind, with its icon. */
export function Note({ tone = 'quiet', icon, role, children }: NoteProps) {
  const { colours } = useTheme();
  const styles = useStyles();
  const { ground, words } = TONES[tone];
  return (
    <View
      style={[styles.note, { backgroundColor: colours[ground] }]}
      {...(role ? { role, 'aria-live': role === 'alert' ? 'assertive' : 'polite' } : {})}
    >
      <Icon name={icon} size={24} tone={words} />
      <Words tone={words} style={styles.words}>
        {children}
      </Words>
    </View>
  );
}

const useStyles = themed(() => ({
  note: {
    flexDirection: 'row',
    gap: tokens.space['3'],
    paddingVertical: tokens.space['3'],
    paddingHorizontal: tokens.space['4'],
    borderRadius: 16,
  },
  words: { flex: 1, minWidth: 0 },
}));
