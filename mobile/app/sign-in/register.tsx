import { Redirect } from 'expo-router';
import { RegisterScreen } from '../../src/sign-in/RegisterScreen';
import { useSignIn } from '../../src/sign-in/SignInProvider';

export default function Register() {
  const { flow } = useSignIn();
  return flow.step === 'register' ? <RegisterScreen phone={flow.phone} /> : <Redirect href="/sign-in" />;
}
