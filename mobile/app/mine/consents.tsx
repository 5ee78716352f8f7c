export { ConsentsScreen as default } from '../../src/consents/ConsentsScreen';
