import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Button } from '../parts/Button';
import { Icon, type IconName } from '../parts/Icon';
import { Portrait } from '../parts/Portrait';
import { Words } from '../parts/Words';
import { useText, type Say } from '../texts/TextsProvider';
import { useFormat, type Format } from '../texts/use-format';
import { themed } from '../theme/themed';
import { useOpenVisit } from '../visit/use-open-visit';
import { channelWords } from '../visits/visit-words';
import { whichDay } from './day-words';
import { howSoon, standingOf, type Soon } from './next-visit';

export interface NextVisitProps {
  visit: Visit;
  now: Date;
  mine: boolean;
  /** To the payment of a held visit. */
  onPay(): void;
}

/** The time first and big, then with whom, then where the money is. */
export function NextVisit({ visit, now, mine, onPay }: NextVisitProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const openVisit = useOpenVisit();
  const { startsAt, timeZone, practitioner, service, channel, patient } = visit;
  const words = format.timeWords(startsAt, timeZone);
  const soon = soonWords(howSoon(startsAt, now), say);
  return (
    <>
      <View>
        <Words kind="small" tone="ink2OnDark">
          {mine ? say('app.home.next') : say('app.home.next_of', { name: patient.name })}
        </Words>
        <Words kind="display" tone="inkOnDark" heading={1}>
          {whenWords(visit, now, say, format)}
        </Words>
        <Line icon="clock-bold" strong>
          {words === null ? soon : `${words} · ${soon}`}
        </Line>
      </View>
      <View style={styles.doctor}>
        <Portrait />
        <View style={styles.grow}>
          <Words kind="bodyStrong" tone="inkOnDark">
            {practitioner.name}
          </Words>
          <Words kind="small" tone="ink2OnDark">
            {service.name} · {channelWords(channel, say)}
          </Words>
        </View>
      </View>
      <Money visit={visit} onPay={onPay} />
      <Button
        kind={visit.status === 'held' ? 'soft' : 'action'}
        label={say('app.home.open')}
        onPress={() => openVisit(visit.id)}
      />
    </>
  );
}

function Money({ visit, onPay }: Pick<NextVisitProps, 'visit' | 'onPay'>) {
  const say = useText();
  const format = useFormat();
  const standing = standingOf(visit);
  const held = (until: string): string => say('app.home.held', { time: format.time(until, visit.timeZone) });
  switch (standing.kind) {
    case 'booked':
      return <Line icon="check-circle-fill">{say('app.home.booked')}</Line>;
    case 'paid':
      return <Line icon="check-circle-fill">{say('app.home.paid')}</Line>;
    case 'asking':
      return (
        <>
          <Line icon="device-mobile-bold">{say('app.home.asking')}</Line>
          <Line icon="hourglass-medium-bold">{held(standing.until)}</Line>
          <Button kind="soft" label={say('app.pay.open')} onPress={onPay} />
        </>
      );
    case 'unpaid':
      return (
        <>
          <Line icon="hourglass-medium-bold">{held(standing.until)}</Line>
          <Button
            kind="action"
            icon="device-mobile-bold"
            label={say('app.pay.pay', {
              amount: format.money(standing.payBill?.cents ?? visit.priceCents),
            })}
            onPress={onPay}
          />
          {standing.payBill && (
            <Line icon="receipt-bold">
              {say('app.home.pay_bill', {
                number: standing.payBill.number,
                account: standing.payBill.account,
                amount: format.money(standing.payBill.cents),
              })}
            </Line>
          )}
        </>
      );
  }
}

/** Nothing is booked: said where the visit would stand. */
export function NoVisit() {
  const say = useText();
  return (
    <View>
      <Words kind="h1" tone="inkOnDark" heading={1}>
        {say('app.home.none')}
      </Words>
      <Words tone="ink2OnDark">{say('app.home.none_more')}</Words>
    </View>
  );
}

function Line({ icon, strong, children }: { icon: IconName; strong?: boolean; children: string }) {
  const styles = useStyles();
  return (
    <View style={styles.line}>
      <View style={styles.icon}>
        <Icon name={icon} tone={strong ? 'actionHover' : 'ink2OnDark'} />
      </View>
      <Words
        kind={strong ? 'bodyStrong' : 'body'}
        tone={strong ? 'actionHover' : 'ink2OnDark'}
        style={styles.grow}
      >
        {children}
      </Words>
    </View>
  );
}

function whenWords({ startsAt, timeZone }: Visit, now: Date, say: Say, format: Format): string {
  const time = format.time(startsAt, timeZone);
  switch (whichDay(startsAt, now, timeZone)) {
    case 'today':
      return say('app.home.today', { time });
    case 'tomorrow':
      return say('app.home.tomorrow', { time });
    case 'other':
      return say('app.home.day', { date: format.day(startsAt, timeZone), time });
  }
}

function soonWords(soon: Soon, say: Say): string {
  return 'count' in soon ? say(soon.key, { count: soon.count }) : say(soon.key);
}

const useStyles = themed(() => ({
  doctor: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['3'] },
  line: { flexDirection: 'row', gap: tokens.space['2'], marginTop: tokens.space['1'] },
  icon: { paddingTop: 2 },
  grow: { flex: 1, minWidth: 0 },
}));
