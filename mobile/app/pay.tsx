export { PayScreen as default } from '../src/pay/PayScreen';
