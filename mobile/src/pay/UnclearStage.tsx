import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Icon, type IconName } from '../parts/Icon';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { openCents } from './pay-stage';
import { Steps } from './Steps';

/** M-Pesa has not said: no step is right but to wait, so that none is offered as one (p23). */
export function UnclearStage({ visit, mayPay }: { visit: Visit; mayPay: boolean }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const { startsAt, timeZone, payment } = visit;
  const startedAt = payment?.attempt?.startedAt;
  return (
    <>
      <View style={styles.field} role="status">
        <Icon name="question-duotone" size={56} tone="actionHover" />
        <Words kind="h2" tone="inkOnDark" heading={2} align="center">
          {say('app.pay.unclear')}
        </Words>
        <Words tone="ink2OnDark" align="center">
          {say('app.pay.unclear_more', { amount: format.money(openCents(visit)) })}
        </Words>
        <Words kind="bodyStrong" tone="inkOnDark" align="center">
          {say(mayPay ? 'app.pay.unclear_again' : 'app.pay.unclear_not_again')}
        </Words>
      </View>
      <Steps
        steps={[
          {
            state: 'done',
            words: say('app.pay.step_sent'),
            ...(startedAt === undefined ? {} : { end: format.time(startedAt, timeZone) }),
          },
          { state: 'doubt', words: say('app.pay.step_no_answer') },
          { state: 'now', words: say('app.pay.step_asking') },
        ]}
      />
      <View style={styles.lines}>
        <Line icon="calendar-check-duotone">
          {say('app.pay.stays', { time: format.time(startsAt, timeZone) })}
        </Line>
        <Line icon="arrow-u-up-left-duotone">{say('app.pay.twice')}</Line>
        <Line icon="chat-text-duotone">{say('app.pay.leave')}</Line>
      </View>
    </>
  );
}

function Line({ icon, children }: { icon: IconName; children: string }) {
  const styles = useStyles();
  return (
    <View style={styles.line}>
      <Icon name={icon} size={24} tone="primary" />
      <Words style={styles.grow}>{children}</Words>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  field: {
    alignItems: 'center',
    gap: tokens.space['2'],
    padding: tokens.space['5'],
    borderRadius: 24,
    backgroundColor: colours.brand,
  },
  lines: { gap: tokens.space['3'] },
  line: { flexDirection: 'row', gap: tokens.space['3'] },
  grow: { flex: 1, minWidth: 0 },
}));
