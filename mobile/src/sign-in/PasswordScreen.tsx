import { useBack } from '../chosen/use-back';
import { Screen } from '../parts/Screen';
import { TextLink } from '../parts/TextLink';
import { useText } from '../texts/TextsProvider';
import { PhoneAndPassword } from './PhoneAndPassword';
import { useSignIn } from './SignInProvider';

/** For whoever set a password: no code has to come. */
export function PasswordScreen() {
  const say = useText();
  const onBack = useBack('/sign-in');
  const { byPassword } = useSignIn();
  return (
    <Screen title={say('page.password.title')} onBack={onBack}>
      <PhoneAndPassword label={say('page.password.sign_in')} onSend={byPassword} />
      <TextLink label={say('page.password.forgot')} onPress={onBack} />
    </Screen>
  );
}
