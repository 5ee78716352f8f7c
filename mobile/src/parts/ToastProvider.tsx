import { tokens } from '@daktari/design/app';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { View } from 'react-native';
import { themed } from '../theme/themed';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

export interface Toast {
  words: string;
  icon?: IconName;
}

const SHOWN_MS = 5000;
const Context = createContext<((toast: Toast) => void) | null>(null);

/** A line at the bottom for what went well; read out, and gone by itself. Trouble stands where it happened instead. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [toast, setToast] = useState<Toast | null>(null);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const show = useCallback((next: Toast) => setToast({ ...next }), []);
  return (
    <Context value={show}>
      {children}
      <View role="status" style={styles.place}>
        {toast && (
          <View style={styles.toast}>
            <Icon name={toast.icon ?? 'check-circle-fill'} tone="action" />
            <Words tone="inkOnDark" style={styles.words}>
              {toast.words}
            </Words>
          </View>
        )}
      </View>
    </Context>
  );
}

export function useToast(): (toast: Toast) => void {
  const show = use(Context);
  if (!show) throw new Error('useToast stands outside of its provider');
  return show;
}

const useStyles = themed(({ colours }) => ({
  place: { position: 'absolute', left: 0, right: 0, bottom: 88, alignItems: 'center', pointerEvents: 'none' },
  toast: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: tokens.space['3'],
    maxWidth: 560,
    marginHorizontal: tokens.space['4'],
    paddingVertical: tokens.space['3'],
    paddingHorizontal: tokens.space['4'],
    borderRadius: 14,
    backgroundColor: colours.brandDeep,
    boxShadow: tokens.elevation['3'],
  },
  words: { flexShrink: 1 },
}));
