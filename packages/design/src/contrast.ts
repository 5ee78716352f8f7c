import { tokens, type ColourName, type Scheme } from './tokens';

export interface ContrastPair {
  foreground: ColourName;
  background: ColourName;
  /** WCAG 2.1 ratio that the pair must reach: 7 for reading in sunlight, 4.5 for text, 3 for controls and chart marks. */
  least: 7 | 4.5 | 3;
}

export const contrastPairs: readonly ContrastPair[] = [
  ...pairs(7, ['ink bg', 'ink surface', 'ink2 surface', 'ink2 bg', 'onAction action', 'inkOnDark brand']),
  ...pairs(4.5, [
    'ink3 surface',
    'ink3 bg',
    'ink3 surfaceSunken',
    'onPrimary primary',
    'primary surface',
    'primary bg',
  ]),
  ...pairs(4.5, [
    'onPrimarySoft primarySoft',
    'success surface',
    'onSuccessSoft successSoft',
    'warning surface',
  ]),
  ...pairs(4.5, [
    'onWarningSoft warningSoft',
    'danger surface',
    'onDanger danger',
    'onDangerSoft dangerSoft',
  ]),
  ...pairs(4.5, [
    'onAccentSoft accentSoft',
    'ink2OnDark brand',
    'ink2OnDark brandDeep',
    'inkOnDark brandDeep',
  ]),
  ...pairs(3, ['control surface', 'control bg', 'actionEdge surface', 'focus bg']),
  ...pairs(3, ['chart1 surface', 'chart2 surface', 'chart3 surface', 'chart4 surface']),
];

/** The WCAG 2.1 contrast ratio of two `#RRGGBB` colours, 1 to 21. Throws RangeError for any other notation. */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function contrastOf(scheme: Scheme, pair: ContrastPair): number {
  const colours = tokens.color[scheme];
  return contrastRatio(colours[pair.foreground], colours[pair.background]);
}

function pairs(
  least: ContrastPair['least'],
  names: readonly `${ColourName} ${ColourName}`[],
): ContrastPair[] {
  return names.map((name) => {
    const [foreground, background] = name.split(' ') as [ColourName, ColourName];
    return { foreground, background, least };
  });
}

function luminance(colour: string): number {
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw new RangeError(`not a #RRGGBB colour: ${colour}`);
  const channel = (start: number) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
