import type { AppTheme } from '@daktari/design/app';
import { StyleSheet, type ImageStyle, type TextStyle, type ViewStyle } from 'react-native';
import { useTheme } from './ThemeProvider';

type Named<T> = { [Name in keyof T]: ViewStyle | TextStyle | ImageStyle };

/** `const useStyles = themed(({ colours }) => ({ card: { … } }))`: made once for each theme, whatever draws it. */
export function themed<T extends Named<T>>(make: (theme: AppTheme) => T): () => T {
  const made = new WeakMap<AppTheme, T>();
  return function useStyles() {
    const theme = useTheme();
    const known = made.get(theme);
    if (known) return known;
    const styles = StyleSheet.create(make(theme));
    made.set(theme, styles);
    return styles;
  };
}
