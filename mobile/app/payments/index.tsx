export { PaymentsScreen as default } from '../../src/payments/PaymentsScreen';
