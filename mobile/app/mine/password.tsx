export { SetPasswordScreen as default } from '../../src/password/SetPasswordScreen';
