export { FindScreen as default } from '../../src/find/FindScreen';
