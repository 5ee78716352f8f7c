import { tokens } from '@daktari/design/app';
import type { ReactElement, ReactNode } from 'react';
import { FlatList, KeyboardAvoidingView, Platform, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { themed } from '../theme/themed';
import { Footer } from './Footer';
import { OfflineBar } from './OfflineBar';
import { PageHead } from './PageHead';
import { usePageTitle } from './use-page-title';

export interface ListScreenProps<Item> {
  title: string;
  onBack?: () => void;
  savedAt: number;
  /** Above the list, and moves with it. */
  head?: ReactElement;
  /** Below it. */
  foot?: ReactElement | null;
  /** Stays at the thumb. */
  footer?: ReactNode;
  items: readonly Item[];
  keyOf(item: Item): string;
  draw(item: Item): ReactElement;
  /** In place of the list while it has nothing. */
  empty: ReactElement;
}

/** A screen that is a long list: only what is in sight is drawn. */
export function ListScreen<Item>(props: ListScreenProps<Item>) {
  const { title, onBack, savedAt, head, foot, footer, items, keyOf, draw, empty } = props;
  const styles = useStyles();
  const { bottom } = useSafeAreaInsets();
  usePageTitle(title);
  return (
    <KeyboardAvoidingView style={styles.screen} {...(Platform.OS === 'ios' ? { behavior: 'padding' } : {})}>
      <OfflineBar savedAt={savedAt} />
      <PageHead title={title} onBack={onBack} />
      <View role="main" style={styles.main}>
        <FlatList
          data={items}
          keyExtractor={keyOf}
          renderItem={({ item }) => <View style={styles.item}>{draw(item)}</View>}
          ListHeaderComponent={<View style={styles.head}>{head}</View>}
          {...(foot ? { ListFooterComponent: <View style={styles.item}>{foot}</View> } : {})}
          ListEmptyComponent={<View style={styles.item}>{empty}</View>}
          initialNumToRender={8}
          keyboardShouldPersistTaps="handled"
          contentContainerStyle={{ paddingBottom: Math.max(footer == null ? bottom : 0, tokens.space['4']) }}
        />
      </View>
      {footer != null && <Footer>{footer}</Footer>}
    </KeyboardAvoidingView>
  );
}

const useStyles = themed(({ colours }) => ({
  screen: { flex: 1, backgroundColor: colours.bg },
  main: { flex: 1, minHeight: 0 },
  head: {
    width: '100%',
    maxWidth: 592,
    alignSelf: 'center',
    gap: tokens.space['3'],
    paddingHorizontal: tokens.space['4'],
    paddingBottom: tokens.space['3'],
  },
  item: {
    width: '100%',
    maxWidth: 592,
    alignSelf: 'center',
    paddingHorizontal: tokens.space['4'],
    paddingBottom: tokens.space['3'],
  },
}));
