import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { useEffect, useRef } from 'react';
import { View } from 'react-native';
import { usePayments } from '../api/use-payments';
import type { Visit } from '../api/use-visits';
import { useChosen } from '../chosen/ChosenProvider';
import { CardRows } from '../parts/Card';
import { Chip } from '../parts/Chip';
import { Row } from '../parts/Row';
import { TextLink } from '../parts/TextLink';
import { Words } from '../parts/Words';
import { moneyWords } from '../payments/money-words';
import { hasReceipt, whereMoney } from '../payments/where-money';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { channelWords } from '../visits/visit-words';

const MINUTE_MS = 60_000;

/** With whom and how, then where the money is. */
export function DoctorCard({ visit }: { visit: Visit }) {
  const say = useText();
  const { practitioner, service, channel, startsAt, endsAt, reference } = visit;
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS);
  const more = [
    service.name,
    channelWords(channel, say),
    say('app.visit.minutes_long', { count: minutes }),
    say('app.visits.reference', { reference }),
  ].join(' · ');
  return (
    <CardRows>
      <Row icon="user-duotone" title={practitioner.name} more={more} />
      {visit.payment && <Money payment={visit.payment} visit={visit} />}
    </CardRows>
  );
}

function Money({ visit, payment }: { visit: Visit; payment: NonNullable<Visit['payment']> }) {
  const say = useText();
  const format = useFormat();
  const router = useRouter();
  const styles = useStyles();
  const { choosePayment } = useChosen();
  // So that the receipt can be read without network too.
  const { refetch } = usePayments();
  const { state, refund } = payment;
  const told = useRef(`${state} ${refund?.step}`);
  useEffect(() => {
    const now = `${state} ${refund?.step}`;
    if (told.current === now) return;
    // The money has moved: the receipt and the list say so too.
    told.current = now;
    void refetch();
  }, [state, refund?.step, refetch]);
  const where = whereMoney(payment);
  const { payBill } = payment;
  const owed = payment.amountCents - payment.paidCents;
  const isHeld = visit.status === 'held' && visit.holdExpiresAt !== null;
  return (
    <View style={styles.money}>
      <Chip {...moneyWords(where, say, format)} />
      {isHeld && where.kind !== 'asking' && owed > 0 && (
        <Words kind="small" tone="ink2">
          {say('app.visit.pay_bill', {
            number: payBill.businessNumber,
            account: payBill.account,
            amount: format.money(owed),
          })}
        </Words>
      )}
      {hasReceipt(payment) && (
        <TextLink
          label={say('app.visit.receipt')}
          onPress={() => {
            choosePayment(payment.id);
            router.push('/payments/receipt');
          }}
        />
      )}
    </View>
  );
}

const useStyles = themed(() => ({
  money: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.space['2'],
    paddingVertical: tokens.space['2'],
    paddingHorizontal: tokens.space['4'],
  },
}));
