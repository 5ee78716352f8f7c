import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Card } from '../parts/Card';
import { Portrait } from '../parts/Portrait';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { channelWords } from '../visits/visit-words';
import { useWhen } from './use-when';

/** What is booked, for whom, and what M-Pesa says that was paid to whom. */
export function Receipt({ visit, paid, now }: { visit: Visit; paid: boolean; now: Date }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const when = useWhen(visit, now);
  const { practitioner, channel, patient, clinic, payment, reference } = visit;
  return (
    <Card padded>
      <View style={styles.doctor}>
        <Portrait />
        <View style={styles.grow}>
          <Words kind="title">{practitioner.name}</Words>
          <Words>
            {when} · {channelWords(channel, say)}
          </Words>
        </View>
      </View>
      <Fact label={say('app.paid.for')} value={patient.name} />
      {paid && payment && <Fact label={say('app.pay.amount')} value={format.money(payment.paidCents)} />}
      {paid && payment?.receipt != null && <Fact label={say('app.paid.code')} value={payment.receipt} />}
      {paid && <Fact label={say('app.paid.to')} value={clinic.name} />}
      <Fact label={say('app.paid.reference')} value={reference} />
    </Card>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <View style={styles.fact}>
      <Words tone="ink2">{label}</Words>
      <Words kind="bodyStrong" style={styles.value}>
        {value}
      </Words>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  doctor: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['3'] },
  grow: { flex: 1, minWidth: 0 },
  fact: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.space['3'],
    paddingTop: tokens.space['3'],
    borderTopWidth: 1,
    borderTopColor: colours.border,
  },
  value: { flexShrink: 1 },
}));
