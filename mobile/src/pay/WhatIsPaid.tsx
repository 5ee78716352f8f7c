import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Card } from '../parts/Card';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { openCents } from './pay-stage';
import { useWhen } from './use-when';

/** With whom, when, for whom and how much, on every screen of the payment. */
export function WhatIsPaid({ visit, now }: { visit: Visit; now: Date }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const when = useWhen(visit, now);
  const { practitioner, patient, payment } = visit;
  const paid = payment?.paidCents ?? 0;
  return (
    <Card padded>
      <View style={styles.row}>
        <View style={styles.grow}>
          <Words tone="ink2">{practitioner.name}</Words>
          <Words kind="bodyStrong">{when}</Words>
          <Words kind="small" tone="ink2">
            {say('app.pay.for', { name: patient.name })}
          </Words>
        </View>
        <Words kind="h2">{format.money(openCents(visit))}</Words>
      </View>
      {paid > 0 && (
        <Words kind="small" tone="ink2" role="status">
          {say('app.pay.part', { paid: format.money(paid), open: format.money(openCents(visit)) })}
        </Words>
      )}
    </Card>
  );
}

const useStyles = themed(() => ({
  row: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: tokens.space['2'] },
  grow: { flexGrow: 1, flexBasis: 150, minWidth: 0 },
}));
