import { tokens } from '@daktari/design/app';
import { setStringAsync } from 'expo-clipboard';
import { Pressable, View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Card } from '../parts/Card';
import { Icon } from '../parts/Icon';
import { Note } from '../parts/Note';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { openCents } from './pay-stage';

const CENTS = 100;

/** The way to pay without data: what is typed in M-Pesa's own menu. */
export function PayBillCard({ visit, cancelFirst }: { visit: Visit; cancelFirst: boolean }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const { payment } = visit;
  if (!payment) return null;
  const cents = openCents(visit);
  return (
    <>
      <Words tone="ink2" align="center">
        {say('app.pay.or_yourself')}
      </Words>
      {cancelFirst && (
        <Note tone="warning" icon="warning-circle-fill" role="status">
          {say('app.pay.bill_first')}
        </Note>
      )}
      <Card padded>
        <View style={styles.head}>
          <Words kind="h3" heading={2} style={styles.grow}>
            {say('app.pay.bill')}
          </Words>
          <Words kind="small" tone="ink2">
            {say('app.pay.no_data')}
          </Words>
        </View>
        <Fact label={say('app.pay.business')} value={payment.payBill.businessNumber} />
        <Fact label={say('app.pay.account')} value={payment.payBill.account} />
        <Fact
          label={say('app.pay.amount')}
          value={format.money(cents)}
          copied={String(Math.ceil(cents / CENTS))}
        />
        <Words kind="small" tone="ink2">
          {say('app.pay.bill_more')}
        </Words>
      </Card>
    </>
  );
}

function Fact({ label, value, copied = value }: { label: string; value: string; copied?: string }) {
  const say = useText();
  const toast = useToast();
  const styles = useStyles();

  async function copy(): Promise<void> {
    // A browser may forbid it; the figures stand there to be typed.
    if (await setStringAsync(copied).catch(() => false)) toast({ words: say('app.pay.copied') });
  }

  return (
    <View style={styles.fact}>
      <Words tone="ink2" style={styles.label}>
        {label}
      </Words>
      <Words kind="h3">{value}</Words>
      <Pressable
        role="button"
        aria-label={say('app.pay.copy', { what: label })}
        onPress={() => void copy()}
        style={styles.copy}
      >
        <Icon name="copy-bold" size={24} tone="primary" />
      </Pressable>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  head: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: tokens.space['2'] },
  grow: { flexGrow: 1, flexShrink: 1, minWidth: 0 },
  fact: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.space['2'],
    borderBottomWidth: 1,
    borderBottomColor: colours.border,
  },
  label: { flexGrow: 1, flexBasis: 90, minWidth: 0 },
  copy: { width: 48, height: 48, alignItems: 'center', justifyContent: 'center' },
}));
