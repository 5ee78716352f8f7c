import { useRouter } from 'expo-router';
import { useState } from 'react';
import { Linking } from 'react-native';
import { baseUrl } from '../api/base-url';
import { useParts } from '../AppProvider';
import { useLock } from '../lock/use-lock';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { Card, CardRows } from '../parts/Card';
import { Choice } from '../parts/Choice';
import { Note } from '../parts/Note';
import { Row } from '../parts/Row';
import { Screen } from '../parts/Screen';
import { Toggle } from '../parts/Toggle';
import { Words } from '../parts/Words';
import { usePreferences } from '../preferences/PreferencesProvider';
import { PushSwitch } from '../push/PushSwitch';
import { useSession } from '../session/use-session';
import { useLanguage, useText } from '../texts/TextsProvider';
import { version } from '../../package.json';

/** How somebody wants the app on this phone, what it keeps, and the way out. */
export function SettingsScreen() {
  const say = useText();
  const router = useRouter();
  const { language, setLanguage } = useLanguage();
  const { preferences, change } = usePreferences();
  const { session } = useParts();
  const held = useSession();
  const lock = useLock();
  const [asking, setAsking] = useState(false);
  const isKept = held.state === 'signed-in' && held.kept;

  return (
    <Screen title={say('app.settings.title')}>
      <Choice
        label={say('app.settings.language')}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'en', label: 'English' },
          { value: 'sw', label: 'Kiswahili' },
        ]}
      />
      <Choice
        label={say('app.settings.scheme')}
        value={preferences.scheme ?? 'auto'}
        onChange={(scheme) => change({ scheme: scheme === 'auto' ? null : scheme })}
        options={[
          { value: 'auto', label: say('app.settings.scheme.auto') },
          { value: 'light', label: say('app.settings.scheme.light') },
          { value: 'dark', label: say('app.settings.scheme.dark') },
        ]}
      />
      <Card>
        <Toggle
          label={say('app.settings.data_saver')}
          more={say('app.settings.data_saver_more')}
          on={preferences.dataSaver}
          onChange={(dataSaver) => change({ dataSaver })}
        />
      </Card>
      {isKept && <PushSwitch />}
      <CardRows>
        <Row
          icon="eye-duotone"
          tone="success"
          title={say('app.mine.title')}
          more={say('app.mine.more')}
          role="link"
          onPress={() => router.push('/mine')}
        />
        {isKept && (
          <Row
            icon="lock-simple-fill"
            title={say('app.lock.title')}
            more={say(lock.state === 'off' ? 'app.lock.off' : 'app.lock.on')}
            role="link"
            onPress={() => router.push('/lock')}
          />
        )}
        <Row
          icon="shield-check-duotone"
          title={say('app.settings.account')}
          more={say('app.settings.account_more')}
          role="link"
          onPress={() => void Linking.openURL(`${baseUrl()}/account`)}
        />
      </CardRows>
      <Note icon="lock-simple-fill">
        <Words kind="bodyStrong" inline>
          {say('app.settings.kept')}.
        </Words>{' '}
        {say(isKept ? 'app.settings.kept_more' : 'app.settings.kept_nothing')}
      </Note>
      <Button
        kind="outline"
        icon="sign-out-bold"
        label={say('app.settings.sign_out')}
        onPress={() => setAsking(true)}
      />
      <Words kind="small" tone="ink3" align="center">
        {say('app.settings.version', { version })}
      </Words>
      <Ask
        open={asking}
        title={say('app.settings.sign_out_ask')}
        more={say('app.settings.sign_out_more')}
        yes={say('app.settings.sign_out')}
        onYes={() => void session.signOut()}
        onNo={() => setAsking(false)}
      />
    </Screen>
  );
}
