export { PasskeysScreen as default } from '../../src/passkeys/PasskeysScreen';
