import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { ThemeProvider } from '@mui/material/styles';
import type { Language } from '@daktari/texts/console';
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { Admin } from './Admin';
import { ConsoleProvider, type ConsoleWorld } from './console-context';
import { writePreferences, type Preferences, type Scheme } from './preferences';
import type { Http } from './session/http';
import type { Me } from './session/me';
import type { Presence } from './session/presence';
import { useSignOut } from './session/use-sign-out';
import { BASE } from './session/sign-in';
import { computerScheme, onComputerScheme, showScheme } from './show-scheme';
import { consoleTheme } from './theme';
import { createDomainClock } from './time/domain-clock';

interface AppProps {
  http: Http;
  me: Me;
  presence: Presence;
  preferences: Preferences;
}

// The policy lets in style elements with the page's own number only. Before ours, so that ours win.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const styles = createCache({ key: 'mui', prepend: true, ...(nonce ? { nonce } : {}) });

export function App({ http, me, presence, preferences: kept }: AppProps) {
  // A router with data: the guard of unsaved changes needs its blocker. Made here, once the address is that of a screen.
  const [router] = useState(() =>
    createBrowserRouter([{ path: '*', element: <Admin /> }], { basename: BASE }),
  );
  const [preferences, setPreferences] = useState(kept);
  const computer = useSyncExternalStore(onComputerScheme, computerScheme);
  const scheme = preferences.scheme ?? computer;
  const language = preferences.language ?? me.language;
  const setupSkipped = preferences.setupSkippedBy === me.id;
  const theme = useMemo(() => consoleTheme(scheme), [scheme]);
  const signOut = useSignOut(http);

  // Before anything asks the server anew: requests name this language.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    showScheme(scheme);
    writePreferences(localStorage, preferences);
  }, [scheme, preferences]);

  // Ink on paper: what is dark on the screen would be pale there.
  useEffect(() => {
    const onPaper = (): void => showScheme('light');
    const onScreen = (): void => showScheme(scheme);
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [scheme]);

  const clock = useMemo(() => {
    const made = createDomainClock();
    made.set(me.now);
    return made;
  }, [me]);
  const world = useMemo<ConsoleWorld>(
    () => ({
      http,
      me,
      clock,
      presence,
      language,
      scheme,
      signOut,
      setLanguage: (chosen: Language) => setPreferences((old) => ({ ...old, language: chosen })),
      setScheme: (chosen: Scheme) => setPreferences((old) => ({ ...old, scheme: chosen })),
      setupSkipped,
      skipSetup: () => setPreferences((old) => ({ ...old, setupSkippedBy: me.id })),
    }),
    [http, me, clock, presence, language, scheme, setupSkipped, signOut],
  );

  return (
    <ConsoleProvider value={world}>
      <CacheProvider value={styles}>
        <ThemeProvider theme={theme}>
          <RouterProvider router={router} />
        </ThemeProvider>
      </CacheProvider>
    </ConsoleProvider>
  );
}
