export { PhoneScreen as default } from '../../src/sign-in/PhoneScreen';
