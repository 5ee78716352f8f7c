import type { ReactNode } from 'react';
import { Pressable, View, type StyleProp, type ViewStyle } from 'react-native';
import { groupKeys, tabStop } from './choice-keys';

export interface RadioGroupProps {
  label: string;
  style?: StyleProp<ViewStyle>;
  children: ReactNode;
}

/** One of several, each drawn as `Radio`. */
export function RadioGroup({ label, style, children }: RadioGroupProps) {
  return (
    <View role="radiogroup" aria-label={label} style={style} {...groupKeys}>
      {children}
    </View>
  );
}

export interface RadioProps {
  on: boolean;
  /** Whether the tab key stops here, where none of the group is on. */
  first?: boolean;
  /** In place of the words that stand in it. */
  label?: string;
  disabled?: boolean;
  onPress(): void;
  style: StyleProp<ViewStyle>;
  children: ReactNode;
}

export function Radio({ on, first, label, disabled, onPress, style, children }: RadioProps) {
  return (
    <Pressable
      role="radio"
      aria-checked={on}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(disabled ? { 'aria-disabled': true, disabled } : {})}
      onPress={onPress}
      style={style}
      {...tabStop(on || first === true)}
    >
      {children}
    </Pressable>
  );
}
