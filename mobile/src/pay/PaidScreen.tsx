import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { CalendarRow } from '../calendar/CalendarRow';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useLanguage, useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { useNow } from '../time/use-now';
import { useOpenVisit } from '../visit/use-open-visit';
import { Receipt } from './Receipt';

const SAYING = 'Afya ni mali.';

/** The good moment: what is booked, the receipt, the calendar, and the one saying (p05). */
export function PaidScreen({ visit, paid, savedAt }: { visit: Visit; paid: boolean; savedAt: number }) {
  const say = useText();
  const router = useRouter();
  const openVisit = useOpenVisit();
  const now = useNow();
  const styles = useStyles();
  const { language } = useLanguage();
  const title = say(paid ? 'app.paid.title' : 'app.paid.free_title');

  return (
    <Screen
      title={title}
      savedAt={savedAt}
      field={
        <View style={styles.field}>
          <View style={styles.tick} aria-hidden>
            <Icon name="check-bold" size={44} tone="onAction" />
          </View>
          <View role="status">
            <Words kind="h1" tone="inkOnDark" heading={1} align="center">
              {title}
            </Words>
          </View>
          <Words tone="ink2OnDark" align="center">
            {say('app.paid.more')}
          </Words>
        </View>
      }
      footer={
        <Button
          kind="action"
          label={say('app.paid.visit')}
          onPress={() => {
            router.dismissTo('/');
            openVisit(visit.id);
          }}
        />
      }
    >
      <Receipt visit={visit} paid={paid} now={now} />
      <CalendarRow visit={visit} now={now} />
      <View style={styles.saying}>
        <Words kind="h3" tone="onAccentSoft" align="center" {...{ lang: 'sw' }}>
          {SAYING}
        </Words>
        {language === 'en' && (
          <Words kind="small" tone="ink2" align="center">
            {say('app.paid.saying')}
          </Words>
        )}
      </View>
    </Screen>
  );
}

const useStyles = themed(({ colours }) => ({
  field: { alignItems: 'center', gap: tokens.space['3'], paddingVertical: tokens.space['3'] },
  tick: {
    width: 80,
    height: 80,
    borderRadius: 40,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colours.action,
  },
  saying: { paddingVertical: tokens.space['4'] },
}));
