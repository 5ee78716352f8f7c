import { tokens } from '@daktari/design/app';
import type { ReactNode } from 'react';
import { View } from 'react-native';
import { LanguageSwitch } from '../parts/LanguageSwitch';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';
import { firstName, greetingKey } from './greeting';

/** Who is greeted, and the language; the next visit below. */
export function HomeField({ name, now, children }: { name: string | null; now: Date; children: ReactNode }) {
  const say = useText();
  const styles = useStyles();
  const greeting = say(greetingKey(now, phoneZone()));
  return (
    <>
      <View style={styles.line}>
        <Words tone="inkOnDark" style={styles.words}>
          {name ? say('app.home.greeting', { greeting, name: firstName(name) }) : greeting}
        </Words>
        <LanguageSwitch />
      </View>
      {children}
    </>
  );
}

const useStyles = themed(() => ({
  line: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.space['2'],
  },
  words: { flexShrink: 1 },
}));
