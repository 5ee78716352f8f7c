import { tokens } from '@daktari/design/app';
import type { ReactNode } from 'react';
import { KeyboardAvoidingView, Platform, ScrollView, View } from 'react-native';
import { themed } from '../theme/themed';
import { Footer } from './Footer';
import { KangaField } from './KangaField';
import { OfflineBar } from './OfflineBar';
import { PageHead } from './PageHead';
import { Pindo } from './Pindo';
import { usePageTitle } from './use-page-title';

export interface ScreenProps {
  /** Of the browser's tab, and of the head where there is no field. */
  title: string;
  /** What stands in the kanga field. */
  field?: ReactNode;
  onBack?: () => void;
  /** When what it shows was heard from the clinic; 0: never. Left out where a screen shows nothing of the clinic's. */
  savedAt?: number;
  /** Stays at the thumb: the main button. */
  footer?: ReactNode;
  /** Whether the footer is the screen's kanga field; not where there is one at the top. */
  footerField?: boolean;
  children: ReactNode;
}

/** The frame of every screen: what next at the top, then actions and lists, the main button at the bottom. */
export function Screen({ title, field, onBack, savedAt, footer, footerField, children }: ScreenProps) {
  const styles = useStyles();
  usePageTitle(title);
  return (
    <KeyboardAvoidingView style={styles.screen} {...(Platform.OS === 'ios' ? { behavior: 'padding' } : {})}>
      {savedAt !== undefined && <OfflineBar savedAt={savedAt} />}
      <ScrollView
        style={styles.scroll}
        contentContainerStyle={styles.grow}
        keyboardShouldPersistTaps="handled"
      >
        {field ? <KangaField>{field}</KangaField> : <PageHead title={title} onBack={onBack} />}
        <View role="main" style={styles.body}>
          {children}
        </View>
      </ScrollView>
      {footer != null && footer !== false && (
        <>
          {footerField && <Pindo />}
          <Footer field={footerField === true}>{footer}</Footer>
        </>
      )}
    </KeyboardAvoidingView>
  );
}

const useStyles = themed(({ colours }) => ({
  screen: { flex: 1, backgroundColor: colours.bg },
  scroll: { flex: 1 },
  grow: { flexGrow: 1 },
  body: {
    flexGrow: 1,
    width: '100%',
    maxWidth: 592,
    alignSelf: 'center',
    gap: tokens.space['4'],
    padding: tokens.space['4'],
  },
}));
