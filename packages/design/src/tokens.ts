import tokens from '../tokens.json';

export { tokens };
export type Scheme = 'light' | 'dark';
export type ColourName = keyof typeof tokens.color.light;
export type TypeName = keyof typeof tokens.type;
