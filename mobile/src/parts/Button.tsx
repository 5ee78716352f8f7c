import type { ColourName } from '@daktari/design/app';
import { tokens } from '@daktari/design/app';
import { ActivityIndicator, Pressable, View } from 'react-native';
import { themed } from '../theme/themed';
import { useTheme } from '../theme/ThemeProvider';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

/** `action` is the mango: the one next step, once on a screen. */
export type ButtonKind = 'action' | 'primary' | 'soft' | 'outline' | 'danger';

export interface ButtonProps {
  kind?: ButtonKind;
  label: string;
  icon?: IconName;
  onPress(): void;
  /** Why it is off, or when it will be on: stands in place of the label where `label` does not say it. */
  disabled?: boolean;
  busy?: boolean;
  small?: boolean;
  /** As high as what stands beside it, where the words of one of two take two lines. */
  fill?: boolean;
}

const LOOKS: Record<ButtonKind, { ground: ColourName; pressed: ColourName; words: ColourName }> = {
  action: { ground: 'action', pressed: 'actionPressed', words: 'onAction' },
  primary: { ground: 'primary', pressed: 'primaryPressed', words: 'onPrimary' },
  soft: { ground: 'primarySoft', pressed: 'surfaceTint', words: 'onPrimarySoft' },
  outline: { ground: 'surface', pressed: 'surfaceSunken', words: 'ink' },
  danger: { ground: 'danger', pressed: 'danger', words: 'onDanger' },
};

export function Button({ kind = 'primary', label, icon, onPress, disabled, busy, small, fill }: ButtonProps) {
  const { colours } = useTheme();
  const styles = useStyles();
  const look = LOOKS[kind];
  const off = disabled === true || busy === true;
  const words: ColourName = disabled ? 'ink3' : look.words;
  return (
    <Pressable
      role="button"
      aria-disabled={off}
      aria-busy={busy === true}
      disabled={off}
      onPress={onPress}
      style={({ pressed }) => [
        styles.button,
        small && styles.small,
        fill && styles.fill,
        {
          backgroundColor: disabled
            ? colours.surfaceSunken
            : pressed
              ? colours[look.pressed]
              : colours[look.ground],
        },
        kind === 'outline' && styles.outline,
      ]}
    >
      {busy ? (
        <ActivityIndicator size="small" color={colours[words]} />
      ) : (
        icon && <Icon name={icon} tone={words} />
      )}
      <Words kind="title" tone={words} style={styles.label} align="center">
        {label}
      </Words>
      {kind === 'action' && !disabled && <View style={styles.edge} aria-hidden />}
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  button: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.space['2'],
    minHeight: 52,
    paddingVertical: tokens.space['2'],
    paddingHorizontal: tokens.space['4'],
    borderRadius: 14,
    overflow: 'hidden',
  },
  small: { minHeight: 40, paddingHorizontal: tokens.space['3'] },
  fill: { flexGrow: 1 },
  outline: { borderWidth: 1.5, borderColor: colours.control },
  label: { flexShrink: 1 },
  edge: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    height: 2,
    backgroundColor: colours.actionEdge,
  },
}));
