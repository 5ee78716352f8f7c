export { PasswordScreen as default } from '../../src/sign-in/PasswordScreen';
