import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { useOnline } from '../network/use-connection';
import { Button } from '../parts/Button';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { channelOf, type Offer } from './channels';
import { HoldTrouble } from './HoldTrouble';
import { useYours } from '../times/use-yours';

export interface TimesFooterProps {
  offer: Offer;
  zone: string;
  startsAt: string | null;
  /** To the question for whom; else it holds the time. */
  goesOn: boolean;
  busy: boolean;
  trouble: unknown;
  onGo(): void;
}

/** What was chosen and what it costs, above the one button. */
export function TimesFooter(props: TimesFooterProps) {
  const { offer, zone, startsAt, goesOn, busy, trouble, onGo } = props;
  const say = useText();
  const online = useOnline();

  function label(): string {
    if (!online) return say('app.times.offline');
    if (startsAt === null) return say('app.times.choose');
    if (goesOn) return say('app.times.on');
    return say(offer.priceCents === 0 ? 'app.times.hold_free' : 'app.times.hold');
  }

  return (
    <>
      {trouble != null && <HoldTrouble error={trouble} />}
      {startsAt !== null && <Chosen offer={offer} zone={zone} startsAt={startsAt} />}
      <Button
        kind="action"
        label={label()}
        disabled={startsAt === null || !online}
        busy={busy}
        onPress={onGo}
      />
    </>
  );
}

export interface ChosenProps {
  offer: Offer;
  zone: string;
  startsAt: string;
  onDark?: boolean;
}

export function Chosen({ offer, zone, startsAt, onDark }: ChosenProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const words = format.timeWords(startsAt, zone);
  const yours = useYours(startsAt, zone);
  const channel = channelOf(offer.channel);
  const [strong, soft] = onDark ? (['inkOnDark', 'ink2OnDark'] as const) : (['ink', 'ink2'] as const);
  const more = [channel ? say(channel.label) : offer.channel, yours].filter((each) => each !== null);
  return (
    <View style={styles.chosen} role="status">
      <View style={styles.grow}>
        <Words kind="bodyStrong" tone={strong}>
          {format.day(startsAt, zone)}, {format.time(startsAt, zone)}
          {words !== null && ` (${words})`}
        </Words>
        <Words kind="small" tone={soft}>
          {more.join(' · ')}
        </Words>
      </View>
      <Words kind="title" tone={strong}>
        {format.money(offer.priceCents)}
      </Words>
    </View>
  );
}

const useStyles = themed(() => ({
  chosen: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: tokens.space['2'] },
  grow: { flexGrow: 1, flexBasis: 160, minWidth: 0 },
}));
