import type { ColourName } from '@daktari/design/app';
import { useTheme } from '../theme/ThemeProvider';
import { Drawing } from './Drawing';
import { ICON_SHAPES } from './icon-shapes';

export type IconName = keyof typeof ICON_SHAPES;

const BOX = '0 0 256 256';

/** Bold in controls, duotone in tiles, fill for states; always beside a word. */
export function Icon({
  name,
  size = 20,
  tone = 'ink',
}: {
  name: IconName;
  size?: number;
  tone?: ColourName;
}) {
  const { colours } = useTheme();
  return <Drawing shapes={ICON_SHAPES[name]} box={BOX} width={size} colour={colours[tone]} />;
}
