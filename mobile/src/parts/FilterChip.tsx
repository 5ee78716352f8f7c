import { tokens } from '@daktari/design/app';
import { Pressable } from 'react-native';
import { themed } from '../theme/themed';
import { Icon } from './Icon';
import { Words } from './Words';

/** On or off, beside others; the tick says it without colour. */
export function FilterChip({ label, on, onPress }: { label: string; on: boolean; onPress(): void }) {
  const styles = useStyles();
  return (
    <Pressable
      role="button"
      {...{ 'aria-pressed': on }}
      onPress={onPress}
      style={[styles.chip, on && styles.on]}
    >
      {on && <Icon name="check-bold" size={16} tone="onPrimary" />}
      <Words kind="smallStrong" tone={on ? 'onPrimary' : 'ink'}>
        {label}
      </Words>
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  chip: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 6,
    minHeight: 44,
    paddingHorizontal: tokens.space['4'],
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: tokens.radius.pill,
    backgroundColor: colours.surface,
  },
  on: { borderColor: colours.primary, backgroundColor: colours.primary },
}));
