export { HomeScreen as default } from '../../src/home/HomeScreen';
