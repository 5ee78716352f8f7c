import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { View } from 'react-native';
import { MOST_PAYMENTS, usePayments, type Payment } from '../api/use-payments';
import { useVisits, type Visit } from '../api/use-visits';
import { useChosen } from '../chosen/ChosenProvider';
import { useBack } from '../chosen/use-back';
import { Awaited } from '../parts/Awaited';
import { Card } from '../parts/Card';
import { Chip } from '../parts/Chip';
import { Empty } from '../parts/Empty';
import { ListScreen } from '../parts/ListScreen';
import { Row } from '../parts/Row';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';
import { itsVisit, refundIn } from './its-visit';
import { moneyWords } from './money-words';
import { hasReceipt, whereMoney } from './where-money';

/** What was paid and what came back, the latest first; each says where the money is. */
export function PaymentsScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const query = usePayments();
  const visits = useVisits();
  const payments = query.data ?? [];
  return (
    <ListScreen
      title={say('app.payments.title')}
      onBack={onBack}
      savedAt={query.dataUpdatedAt}
      items={payments}
      keyOf={({ documentId }) => documentId}
      draw={(payment) => <PaymentCard payment={payment} visit={itsVisit(payment, visits.data)} />}
      foot={
        payments.length === MOST_PAYMENTS ? (
          <Words kind="small" tone="ink2">
            {say('app.payments.most', { count: MOST_PAYMENTS })}
          </Words>
        ) : null
      }
      empty={
        <Awaited query={query} blocks={[96, 96, 96]}>
          {() => (
            <Empty
              icon="receipt-duotone"
              title={say('app.payments.none')}
              more={say('app.payments.none_more')}
            />
          )}
        </Awaited>
      }
    />
  );
}

function PaymentCard({ payment, visit }: { payment: Payment; visit: Visit | null }) {
  const say = useText();
  const format = useFormat();
  const router = useRouter();
  const styles = useStyles();
  const { choosePayment } = useChosen();
  const at = payment.paidAt ?? payment.createdAt;
  const zone = payment.clinic?.timeZone ?? phoneZone();
  const more = [
    ...(at === undefined ? [] : [`${format.farDay(at, zone)}, ${format.time(at, zone)}`]),
    ...(payment.patient ? [payment.patient.fullName] : []),
  ].join(' · ');
  const open = (): void => {
    choosePayment(payment.documentId);
    router.push('/payments/receipt');
  };
  return (
    <Card>
      <Row
        icon="receipt-duotone"
        tone="success"
        title={
          visit
            ? say('app.payments.for', { reference: visit.reference })
            : say('app.payments.account', { reference: payment.reference })
        }
        more={more}
        role="link"
        {...(hasReceipt(payment) ? { onPress: open } : {})}
      />
      <View style={styles.state}>
        <Chip {...moneyWords(whereMoney({ ...payment, refund: refundIn(visit) }), say, format)} />
      </View>
    </Card>
  );
}

const useStyles = themed(() => ({
  state: { paddingHorizontal: tokens.space['4'], paddingBottom: tokens.space['3'] },
}));
