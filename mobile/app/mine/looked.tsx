export { LookedScreen as default } from '../../src/looked/LookedScreen';
