import type { ColourName, TypeName } from '@daktari/design/app';
import type { ReactNode } from 'react';
import { Text, type TextProps, type TextStyle } from 'react-native';
import { useTheme } from '../theme/ThemeProvider';

export interface WordsProps extends Omit<TextProps, 'style' | 'role'> {
  kind?: TypeName;
  tone?: ColourName;
  /** Makes it a heading of that level. */
  heading?: 1 | 2 | 3;
  role?: 'status' | 'alert';
  align?: 'center';
  /** A part of a longer text: it takes what it does not say from the text around it. */
  inline?: boolean;
  style?: TextStyle;
  children: ReactNode;
}

/** Text in a style of the design; it grows with the reader's setting and breaks anywhere rather than being cut. */
export function Words({ kind = 'body', tone, heading, role, align, inline, style, ...rest }: WordsProps) {
  const { colours, type } = useTheme();
  const colour = tone ?? (inline ? undefined : 'ink');
  const semantic = heading ? { role: 'heading' as const, 'aria-level': heading } : role ? { role } : {};
  return (
    <Text
      {...semantic}
      {...rest}
      style={[type[kind], colour && { color: colours[colour] }, align && { textAlign: align }, style]}
    />
  );
}
