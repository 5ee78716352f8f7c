import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Chip } from '../parts/Chip';
import type { IconName } from '../parts/Icon';
import { IconTile, type TileTone } from '../parts/IconTile';
import { Words } from '../parts/Words';
import { useText, type Say } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { chipsOf, didKey, keyFor, type LookedKey } from './look-words';
import type { Looker, Shown } from './looks';

/** Who, when, what and for what; an emergency with its reason and review (p25). */
export function LookRow({ look, when, isTheirs }: { look: Shown; when: string; isTheirs: boolean }) {
  const say = useText();
  const styles = useStyles();
  const told = (key: LookedKey): string => say(keyFor(key, isTheirs));
  const reason = look.emergency?.reason;
  return (
    <View style={styles.row}>
      <IconTile {...faceOf(look)} />
      <View style={styles.words}>
        <View style={styles.head}>
          <Words kind="title">{nameOf(look.who, told)}</Words>
          <Words kind="small" tone="ink2">
            {when}
          </Words>
        </View>
        <Words kind="small" tone="ink2">
          {roleOf(look.who, say)}
          {doneWords(look, say)}
          {look.byApp !== null && ` ${say('page.looked.by_app', { app: look.byApp })}`}
        </Words>
        {reason && (
          <Words kind="small">
            {told(`page.looked.emergency.${reason.category}`)}{' '}
            {say('page.looked.emergency.words', { words: reason.words })}
          </Words>
        )}
        <View style={styles.chips}>
          {chipsOf(look).map(({ words, ...chip }) => (
            <Chip key={words} {...chip} label={told(words)} />
          ))}
        </View>
      </View>
    </View>
  );
}

function doneWords(look: Shown, say: Say): string {
  const did = say(didKey(look));
  return look.times === 1
    ? say('page.looked.once', { did })
    : say('page.looked.times', { did, count: look.times });
}

function nameOf(who: Looker, told: (key: LookedKey) => string): string {
  switch (who.kind) {
    case 'staff':
      return who.name ?? told('page.looked.who.nameless');
    case 'app':
      return who.name;
    case 'program':
      return who.name ?? told('page.looked.who.program');
    case 'guardian':
      return told('page.looked.who.guardian');
    case 'other-patient':
      return told('page.looked.who.other_patient');
    case 'system':
      return told('page.looked.who.system');
    case 'nobody':
      return told('page.looked.who.nobody');
  }
}

/** Nothing where the name says it all. */
function roleOf(who: Looker, say: Say): string {
  if (who.kind === 'staff') return `${say(`page.looked.role.${who.role}`)}. `;
  return who.kind === 'app' ? `${say('page.looked.role.app')}. ` : '';
}

function faceOf({ who, emergency, action }: Shown): { name: IconName; tone: TileTone } {
  if (emergency) return { name: 'lightning-duotone', tone: 'accent' };
  if (action === 'denied') return { name: 'prohibit-bold', tone: 'accent' };
  switch (who.kind) {
    case 'staff':
      return { name: 'user-duotone', tone: 'primary' };
    case 'guardian':
      return { name: 'users-three-duotone', tone: 'success' };
    case 'other-patient':
      return { name: 'user-duotone', tone: 'quiet' };
    case 'app':
      return { name: 'squares-four-duotone', tone: 'mango' };
    case 'program':
    case 'system':
      return { name: 'desktop-duotone', tone: 'quiet' };
    case 'nobody':
      return { name: 'eye-duotone', tone: 'quiet' };
  }
}

const useStyles = themed(() => ({
  row: { flexDirection: 'row', gap: tokens.space['3'], padding: tokens.space['4'] },
  words: { flex: 1, minWidth: 0, gap: tokens.space['1'] },
  head: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.space['2'],
  },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: 6, marginTop: 2 },
}));
