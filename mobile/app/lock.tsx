export { LockSettingsScreen as default } from '../src/lock/LockSettingsScreen';
