import { Redirect } from 'expo-router';
import { ProofScreen } from '../../src/sign-in/ProofScreen';
import { useSignIn } from '../../src/sign-in/SignInProvider';

export default function Proof() {
  const { flow } = useSignIn();
  return flow.step === 'proof' ? <ProofScreen ways={flow.ways} /> : <Redirect href="/sign-in" />;
}
