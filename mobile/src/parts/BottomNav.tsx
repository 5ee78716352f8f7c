import { tokens } from '@daktari/design/app';
import type { PlainAppKey } from '@daktari/texts/app';
import { Link, usePathname } from 'expo-router';
import { Platform, Pressable, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

const PLACES = [
  { place: '/', label: 'app.nav.home', icon: 'house-bold', iconHere: 'house-fill' },
  { place: '/visits', label: 'app.nav.visits', icon: 'calendar-check-bold', iconHere: 'calendar-check-fill' },
  { place: '/settings', label: 'app.nav.settings', icon: 'gear-six-bold', iconHere: 'gear-six-fill' },
] as const satisfies readonly { place: string; label: PlainAppKey; icon: IconName; iconHere: IconName }[];

/** The few places that are always a touch away. */
export function BottomNav() {
  const say = useText();
  const styles = useStyles();
  const here = usePathname();
  const { bottom } = useSafeAreaInsets();
  return (
    <View role="navigation" aria-label={say('app.nav')} style={[styles.nav, { paddingBottom: bottom }]}>
      {PLACES.map(({ place, label, icon, iconHere }) => {
        const on = here === place;
        return (
          <Link key={place} href={place} asChild>
            <Pressable style={styles.place} {...hereProps(on)}>
              <View style={[styles.pill, on && styles.on]}>
                <Icon name={on ? iconHere : icon} size={24} tone={on ? 'onPrimarySoft' : 'ink2'} />
              </View>
              <Words kind="dense" tone={on ? 'primary' : 'ink2'} style={styles.label} numberOfLines={1}>
                {say(label)}
              </Words>
            </Pressable>
          </Link>
        );
      })}
    </View>
  );
}

/** A link of the web says that it leads to this page; on a phone it is one of several, and chosen. */
function hereProps(on: boolean): object {
  if (Platform.OS !== 'web') return { 'aria-selected': on };
  return on ? { 'aria-current': 'page' } : {};
}

const useStyles = themed(({ colours, type }) => ({
  nav: {
    flexDirection: 'row',
    borderTopWidth: 1,
    borderTopColor: colours.border,
    backgroundColor: colours.surface,
  },
  place: {
    flex: 1,
    minWidth: 0,
    minHeight: tokens.size.bottomNav,
    alignItems: 'center',
    justifyContent: 'center',
    gap: 2,
  },
  pill: { paddingHorizontal: 16, paddingVertical: 2, borderRadius: 16 },
  on: { backgroundColor: colours.primarySoft },
  label: type.smallStrong.fontFamily
    ? { fontFamily: type.smallStrong.fontFamily, fontWeight: '700' }
    : { fontWeight: '700' },
}));
