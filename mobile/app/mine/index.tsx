export { MineScreen as default } from '../../src/mine/MineScreen';
