import { Redirect } from 'expo-router';
import { useChosen } from '../../src/chosen/ChosenProvider';
import { ReceiptScreen } from '../../src/payments/ReceiptScreen';

export default function ReceiptPage() {
  const { payment } = useChosen();
  return payment === null ? <Redirect href="/payments" /> : <ReceiptScreen id={payment} />;
}
