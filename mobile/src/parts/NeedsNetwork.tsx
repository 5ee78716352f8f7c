import { useOnline } from '../network/use-connection';
import { useText } from '../texts/TextsProvider';
import { Words } from './Words';

/** Under what can be read without network and not changed; nothing while there is one. */
export function NeedsNetwork() {
  const say = useText();
  if (useOnline()) return null;
  return (
    <Words kind="small" tone="ink2">
      {say('app.mine.needs_network')}
    </Words>
  );
}
