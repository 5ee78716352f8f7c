import { tokens } from '@daktari/design/app';
import { useState } from 'react';
import { Platform, View } from 'react-native';
import { useParts } from '../AppProvider';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { EmergencyLine } from '../parts/EmergencyLine';
import { Icon, type IconName } from '../parts/Icon';
import { LanguageSwitch } from '../parts/LanguageSwitch';
import { Mark } from '../parts/Mark';
import { Note } from '../parts/Note';
import { PhoneField } from '../parts/PhoneField';
import { Screen } from '../parts/Screen';
import { Toggle } from '../parts/Toggle';
import { Words } from '../parts/Words';
import { useSession } from '../session/use-session';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { OtherWays } from './OtherWays';
import { looksWhole, phoneToSend } from './phone';
import { wrongPhoneWords } from './problem-of-sign-in';
import { useSignIn } from './SignInProvider';
import { useBusy } from './use-busy';

/** One field, the phone number; the order WhatsApp, then SMS is said before the tap (p17). */
export function PhoneScreen() {
  const say = useText();
  const { askCode, keep, setKeep } = useSignIn();
  const { storage } = useParts();
  const session = useSession();
  const { busy, trouble, setTrouble, run } = useBusy();
  const [typed, setTyped] = useState('');
  const isOver = session.state === 'signed-out' && session.ended;

  function send(): void {
    if (!looksWhole(typed)) {
      setTrouble(wrongPhoneWords(say));
      return;
    }
    void run(() => askCode(phoneToSend(typed)));
  }

  return (
    <Screen
      title={say('page.phone.title')}
      field={<FieldOfDoor />}
      footer={<Button kind="action" label={say('page.phone.send')} busy={busy} onPress={send} />}
    >
      {isOver && (
        <Note tone="warning" icon="lock-simple-fill" role="status">
          {say('app.session.over')}
        </Note>
      )}
      <PhoneField
        label={say('page.phone.label')}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setTrouble(null);
        }}
        hint={say('page.phone.hint')}
        error={trouble}
        autoComplete="tel"
        textContentType="telephoneNumber"
        onSubmitEditing={send}
        large
      />
      <HowItComes />
      <OtherWays />
      {!storage.lasting && (
        <Note icon="lock-simple-fill">
          {say(Platform.OS === 'web' ? 'app.session.cannot_keep' : 'app.session.cannot_open')}
        </Note>
      )}
      {storage.lasting && Platform.OS === 'web' && (
        <Card>
          <Toggle
            label={say('app.session.keep')}
            more={say('app.session.keep_more')}
            on={keep}
            onChange={setKeep}
          />
        </Card>
      )}
      <Note icon="shield-check-bold">{say('page.phone.no_pin')}</Note>
      <EmergencyLine />
    </Screen>
  );
}

function FieldOfDoor() {
  const say = useText();
  const styles = useStyles();
  return (
    <>
      <View style={styles.brand}>
        <View style={styles.name}>
          <Mark size={30} />
          <Words kind="h2" tone="inkOnDark">
            {say('app.name')}
          </Words>
        </View>
        <LanguageSwitch />
      </View>
      <Words kind="h1" tone="inkOnDark" heading={1}>
        {say('page.phone.title')}
      </Words>
      <Words tone="ink2OnDark">{say('page.phone.lead')}</Words>
    </>
  );
}

function HowItComes() {
  const say = useText();
  return (
    <Card padded>
      <Words kind="title" heading={2}>
        {say('page.phone.we_send')}
      </Words>
      <Step
        icon="chat-circle-dots-fill"
        strong={say('page.phone.first')}
        more={say('page.phone.first_more')}
      />
      <Step icon="chat-text-fill" strong={say('page.phone.then')} more={say('page.phone.then_more')} />
    </Card>
  );
}

function Step({ icon, strong, more }: { icon: IconName; strong: string; more: string }) {
  const styles = useStyles();
  return (
    <View style={styles.step}>
      <View style={styles.dot}>
        <Icon name={icon} size={18} tone="onPrimarySoft" />
      </View>
      <Words style={styles.words}>
        <Words kind="bodyStrong" inline>
          {strong}
        </Words>{' '}
        {more}
      </Words>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  brand: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.space['2'],
  },
  name: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['2'], flexShrink: 1 },
  step: { flexDirection: 'row', gap: tokens.space['3'] },
  dot: {
    width: 28,
    height: 28,
    borderRadius: 14,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colours.primarySoft,
  },
  words: { flex: 1, minWidth: 0 },
}));
