export { AppsScreen as default } from '../../src/apps/AppsScreen';
