import { tokens, type ColourName, type Scheme, type TypeName } from './tokens';

export { tokens, type ColourName, type Scheme, type TypeName } from './tokens';

/** A style of React Native's <Text>, as plain data so that this package needs no React Native. */
export interface TypeStyle {
  fontSize: number;
  lineHeight: number;
  letterSpacing: number;
  fontWeight: '400' | '700';
  fontFamily?: string;
}

export interface AppTheme {
  scheme: Scheme;
  /** No font is loaded, nothing moves, and pictures wait to be asked for. */
  dataSaver: boolean;
  colours: Readonly<Record<ColourName, string>>;
  type: Readonly<Record<TypeName, TypeStyle>>;
}

export interface Look {
  scheme: Scheme;
  dataSaver: boolean;
  /** How much larger than usual somebody reads; 1 where the platform scales text by itself. */
  textScale?: number;
}

/** What the patient app's screens are drawn with. */
export function appTheme({ scheme, dataSaver, textScale = 1 }: Look): AppTheme {
  const names = Object.keys(tokens.type) as TypeName[];
  const styles = names.map((name) => [name, typeStyle(name, dataSaver, textScale)] as const);
  return {
    scheme,
    dataSaver,
    colours: tokens.color[scheme],
    type: Object.fromEntries(styles) as Record<TypeName, TypeStyle>,
  };
}

/** React Native wants a family per weight; the app's style sheet on the web calls its files the same. */
export const APP_FONTS = {
  display: 'BricolageGrotesque_700Bold',
  bold: 'AtkinsonHyperlegibleNext_700Bold',
  regular: 'AtkinsonHyperlegibleNext_400Regular',
} as const;

const BOLD_FROM = 600;

function typeStyle(name: TypeName, dataSaver: boolean, scale: number): TypeStyle {
  const { size, line, weight, family, tracking } = tokens.type[name];
  const bold = weight >= BOLD_FROM;
  const loaded = family === 'display' ? APP_FONTS.display : bold ? APP_FONTS.bold : APP_FONTS.regular;
  return {
    fontSize: size * scale,
    lineHeight: line * scale,
    letterSpacing: tracking * size * scale,
    fontWeight: bold ? '700' : '400',
    ...(dataSaver ? {} : { fontFamily: loaded }),
  };
}
