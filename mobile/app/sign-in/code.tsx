import { Redirect } from 'expo-router';
import { CodeScreen } from '../../src/sign-in/CodeScreen';
import { useSignIn } from '../../src/sign-in/SignInProvider';

/** A reload has forgotten the code that was asked for. */
export default function Code() {
  const { flow } = useSignIn();
  return flow.step === 'code' ? <CodeScreen sent={flow.sent} /> : <Redirect href="/sign-in" />;
}
