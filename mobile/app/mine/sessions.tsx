export { SessionsScreen as default } from '../../src/sessions/SessionsScreen';
