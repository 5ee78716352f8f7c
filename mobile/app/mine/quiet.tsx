export { QuietScreen as default } from '../../src/quiet/QuietScreen';
