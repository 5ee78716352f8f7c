import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Icon } from '../parts/Icon';
import { Radio, RadioGroup } from '../parts/RadioGroup';
import { Words } from '../parts/Words';
import { useLanguage, useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { channelOf, megabytesOf, type Offer } from './channels';

export interface OfferChoiceProps {
  offers: readonly Offer[];
  chosen: Offer;
  onChoose(offer: Offer): void;
}

/** How one meets: length, price, and what it takes of a bundle, before anything is agreed to. */
export function OfferChoice({ offers, chosen, onChoose }: OfferChoiceProps) {
  const say = useText();
  const styles = useStyles();
  return (
    <RadioGroup label={say('app.times.how')} style={styles.offers}>
      {offers.map((offer) => (
        <OfferTile
          key={offer.service}
          offer={offer}
          on={offer.service === chosen.service}
          onPress={() => onChoose(offer)}
        />
      ))}
    </RadioGroup>
  );
}

function OfferTile({ offer, on, onPress }: { offer: Offer; on: boolean; onPress(): void }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const { language } = useLanguage();
  const channel = channelOf(offer.channel);
  const megabytes = megabytesOf(offer);
  const data =
    megabytes === null
      ? null
      : megabytes === 'least'
        ? say('app.times.data_least')
        : say('app.times.data', { megabytes });
  const length = say('app.times.length', { minutes: offer.lengthMinutes });
  const small = on ? 'onPrimarySoft' : 'ink2';
  return (
    <Radio on={on} onPress={onPress} style={[styles.offer, on && styles.on]}>
      <View style={styles.line}>
        {channel && <Icon name={channel.icon} size={24} tone={on ? 'onPrimarySoft' : 'ink'} />}
        <Words kind="title" tone={on ? 'onPrimarySoft' : 'ink'} style={styles.grow}>
          {channel ? say(channel.label) : offer.channel}
        </Words>
        {on && <Icon name="check-circle-fill" tone="primary" />}
      </View>
      <Words kind="small" tone={small}>
        {language === 'sw' ? offer.nameSw : offer.name}
      </Words>
      <Words kind="small" tone={small}>
        {[length, data].filter((each) => each !== null).join(' · ')}
      </Words>
      <Words kind="smallStrong" tone={on ? 'onPrimarySoft' : 'ink'}>
        {format.money(offer.priceCents)}
      </Words>
    </Radio>
  );
}

const useStyles = themed(({ colours }) => ({
  offers: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  offer: {
    flexGrow: 1,
    flexBasis: 140,
    gap: 2,
    padding: tokens.space['3'],
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: 16,
    backgroundColor: colours.surface,
  },
  on: { borderColor: colours.primary, backgroundColor: colours.primarySoft },
  line: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['2'] },
  grow: { flex: 1, minWidth: 0 },
}));
