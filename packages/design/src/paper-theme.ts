import { tokens, type Scheme, type TypeName } from './tokens';

/**
 * Values for React Native Paper 5 (MD3), as plain data so that this package needs no React Native:
 * `{ ...MD3LightTheme, roundness: daktariPaperRoundness, colors: { ...MD3LightTheme.colors, ...daktariPaperColours('light') },
 * fonts: configureFonts({ config: daktariPaperFonts(dataSaver) }) }`.
 */
export function daktariPaperColours(scheme: Scheme) {
  const c = tokens.color[scheme];
  const other = tokens.color[scheme === 'light' ? 'dark' : 'light'];
  return {
    primary: c.primary,
    onPrimary: c.onPrimary,
    primaryContainer: c.primarySoft,
    onPrimaryContainer: c.onPrimarySoft,
    secondary: c.action,
    onSecondary: c.onAction,
    secondaryContainer: c.actionSoft,
    onSecondaryContainer: c.onWarningSoft,
    tertiary: c.accent,
    onTertiary: c.surface,
    tertiaryContainer: c.accentSoft,
    onTertiaryContainer: c.onAccentSoft,
    error: c.danger,
    onError: c.onDanger,
    errorContainer: c.dangerSoft,
    onErrorContainer: c.onDangerSoft,
    background: c.bg,
    onBackground: c.ink,
    surface: c.surface,
    onSurface: c.ink,
    surfaceVariant: c.surfaceSunken,
    onSurfaceVariant: c.ink2,
    outline: c.control,
    outlineVariant: c.border,
    inverseSurface: c.brandDeep,
    inverseOnSurface: c.inkOnDark,
    inversePrimary: other.primary,
    surfaceDisabled: c.surfaceSunken,
    onSurfaceDisabled: c.ink3,
    backdrop: c.scrim,
    shadow: tokens.palette.bahari['900'],
    scrim: c.scrim,
    elevation: flat(c.surface),
  };
}

export const daktariPaperRoundness = tokens.radius.sm / 2;

/** Type styles by Paper's names. With data saver no font is loaded, and the phone's own one is used. */
export function daktariPaperFonts(dataSaver: boolean) {
  const style = (name: TypeName) => fontStyle(name, dataSaver);
  return {
    displayLarge: style('display'),
    displayMedium: style('figure'),
    displaySmall: style('h1'),
    headlineLarge: style('h1'),
    headlineMedium: style('h2'),
    headlineSmall: style('h3'),
    titleLarge: style('h2'),
    titleMedium: style('h3'),
    titleSmall: style('title'),
    bodyLarge: style('body'),
    bodyMedium: style('body'),
    bodySmall: style('small'),
    labelLarge: style('title'),
    labelMedium: style('smallStrong'),
    labelSmall: style('smallStrong'),
  };
}

// React Native wants a family per weight.
const FAMILIES = {
  display: 'BricolageGrotesque_700Bold',
  bold: 'AtkinsonHyperlegibleNext_700Bold',
  regular: 'AtkinsonHyperlegibleNext_400Regular',
} as const;

function fontStyle(name: TypeName, dataSaver: boolean) {
  const { size, line, weight, family, tracking } = tokens.type[name];
  const bold = weight >= 600;
  const loaded = family === 'display' ? FAMILIES.display : bold ? FAMILIES.bold : FAMILIES.regular;
  return {
    fontSize: size,
    lineHeight: line,
    letterSpacing: tracking * size,
    fontWeight: bold ? ('700' as const) : ('400' as const),
    ...(dataSaver ? {} : { fontFamily: loaded }),
  };
}

// Paper tints raised surfaces; Daktari is flat and uses shadows.
function flat(surface: string) {
  return {
    level0: 'transparent',
    level1: surface,
    level2: surface,
    level3: surface,
    level4: surface,
    level5: surface,
  };
}
