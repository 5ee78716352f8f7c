import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { PartsContext } from '../AppProvider';
import { compose, type Parts } from '../compose';
import { PreferencesProvider } from '../preferences/PreferencesProvider';
import { memoryStorage } from '../storage/memory-storage';
import { TextsProvider } from '../texts/TextsProvider';
import { ThemeProvider } from '../theme/ThemeProvider';

/** What stands around every screen, with nothing on the disk; draws after the preferences were read. */
export function Around({ children, change }: { children: ReactNode; change?: (parts: Parts) => void }) {
  const [parts] = useState(() => {
    const storage = { ...memoryStorage(), lasting: true };
    const made = compose(storage, () => 'en');
    change?.(made);
    return made;
  });
  // Its timers would keep Jest waiting.
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { gcTime: 0, retry: false } } }),
  );
  return (
    <PreferencesProvider>
      <TextsProvider>
        <ThemeProvider>
          <PartsContext value={parts}>
            <QueryClientProvider client={queries}>{children}</QueryClientProvider>
          </PartsContext>
        </ThemeProvider>
      </TextsProvider>
    </PreferencesProvider>
  );
}
