import { appTheme, type AppTheme } from '@daktari/design/app';
import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { useColorScheme } from 'react-native';
import { usePreferences } from '../preferences/PreferencesProvider';
import { useFonts } from './fonts';
import { showScheme, textScale } from './page';

const Context = createContext<AppTheme | null>(null);

/** Colours and type of the app: as chosen, else as the phone has it. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { preferences } = usePreferences();
  const { dataSaver } = preferences;
  const phone = useColorScheme() === 'dark' ? 'dark' : 'light';
  const scheme = preferences.scheme ?? phone;
  const ready = useFonts(!dataSaver);
  useEffect(() => showScheme(scheme), [scheme]);
  // A font that is not there yet leaves the phone's own one, with the layout as it will be.
  const theme = useMemo(
    () => appTheme({ scheme, dataSaver: dataSaver || !ready, textScale: textScale() }),
    [scheme, dataSaver, ready],
  );
  return <Context value={theme}>{children}</Context>;
}

export function useTheme(): AppTheme {
  const theme = use(Context);
  if (!theme) throw new Error('useTheme stands outside of its provider');
  return theme;
}
