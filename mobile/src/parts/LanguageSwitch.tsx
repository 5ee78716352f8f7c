import type { Language } from '@daktari/texts/app';
import { Pressable, View } from 'react-native';
import { useLanguage, useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { Words } from './Words';

const CHOICES: readonly { language: Language; short: string; name: string }[] = [
  { language: 'en', short: 'EN', name: 'English' },
  { language: 'sw', short: 'SW', name: 'Kiswahili' },
];

/** In a field: both languages in sight, a touch away. */
export function LanguageSwitch() {
  const say = useText();
  const { language: spoken, setLanguage } = useLanguage();
  const styles = useStyles();
  return (
    <View role="group" aria-label={say('page.language')} style={styles.switch}>
      {CHOICES.map(({ language, short, name }) => {
        const on = language === spoken;
        return (
          <Pressable
            key={language}
            role="button"
            aria-label={`${short}, ${name}`}
            {...{ 'aria-pressed': on }}
            onPress={() => setLanguage(language)}
            style={[styles.choice, on && styles.on]}
          >
            <Words kind="smallStrong" tone={on ? 'brand' : 'inkOnDark'}>
              {short}
            </Words>
          </Pressable>
        );
      })}
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  switch: {
    flexDirection: 'row',
    borderWidth: 1,
    borderColor: colours.ink2OnDark,
    borderRadius: 24,
    overflow: 'hidden',
  },
  choice: { minWidth: 48, minHeight: 44, alignItems: 'center', justifyContent: 'center' },
  on: { backgroundColor: colours.inkOnDark },
}));
