import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { Linking, View } from 'react-native';
import { baseUrl } from '../api/base-url';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Choice } from '../parts/Choice';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { TextField } from '../parts/TextField';
import { TextLink } from '../parts/TextLink';
import { Toggle } from '../parts/Toggle';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { clinicChoice } from './clinic-choice';
import { phoneToShow } from './phone';
import { useSignIn } from './SignInProvider';
import { useBusy } from './use-busy';
import { useClinics } from './use-clinics';

/** The code was right and the number is new: a name and a yes, and the account is there. */
export function RegisterScreen({ phone }: { phone: string }) {
  const say = useText();
  const styles = useStyles();
  const router = useRouter();
  const { register } = useSignIn();
  const { busy, trouble, setTrouble, run } = useBusy();
  const clinics = useClinics();
  const [clinic, setClinic] = useState('');
  const [name, setName] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [nameTrouble, setNameTrouble] = useState<string | null>(null);
  const [terms, privacy] = [say('page.register.terms'), say('page.register.privacy')];

  function send(): void {
    const fullName = name.trim();
    const choice = clinicChoice(clinics.data, clinic);
    setNameTrouble(fullName.length < 2 ? say('page.register.name_wrong') : null);
    if (!agreed) setTrouble(say('page.register.terms_wrong'));
    else setTrouble(choice.kind === 'missing' ? say('page.register.clinic_wrong') : null);
    if (fullName.length < 2 || choice.kind === 'missing' || !agreed) return;
    void run(() => register(fullName, choice.kind === 'chosen' ? choice.clinic : undefined));
  }

  return (
    <Screen
      title={say('page.register.title')}
      onBack={() => router.replace('/sign-in')}
      footer={
        <>
          <Button
            kind="action"
            label={say('page.register.create')}
            busy={busy || clinics.isPending}
            onPress={send}
          />
          <Words kind="small" tone="ink2" align="center">
            {say('page.register.free')}
          </Words>
        </>
      }
    >
      <Words>{say('page.register.lead')}</Words>
      <Note icon="seal-check-fill">{say('page.register.verified', { phone: phoneToShow(phone) })}</Note>
      <TextField
        label={say('page.register.name')}
        hint={say('page.register.name_hint')}
        error={nameTrouble}
        value={name}
        onChange={setName}
        autoCapitalize="words"
        autoComplete="name"
        textContentType="name"
        maxLength={100}
        onSubmitEditing={send}
      />
      <Awaited query={clinics} blocks={[76]}>
        {(offers) =>
          offers.length > 1 && (
            <Choice
              label={say('page.register.clinic')}
              value={clinic}
              options={offers.map(({ documentId, name: words }) => ({ value: documentId, label: words }))}
              onChange={(next) => {
                setClinic(next);
                setTrouble(null);
              }}
            />
          )
        }
      </Awaited>
      <Card>
        <Toggle
          label={say('page.register.agree', { terms, privacy })}
          on={agreed}
          onChange={(on) => {
            setAgreed(on);
            setTrouble(null);
          }}
        />
      </Card>
      <View style={styles.links}>
        <TextLink label={terms} onPress={() => void Linking.openURL(`${baseUrl()}/terms`)} />
        <TextLink label={privacy} onPress={() => void Linking.openURL(`${baseUrl()}/privacy`)} />
      </View>
      {trouble !== null && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {trouble}
        </Note>
      )}
    </Screen>
  );
}

const useStyles = themed(() => ({
  links: { flexDirection: 'row', flexWrap: 'wrap', columnGap: tokens.space['5'] },
}));
