export { daktariMuiOptions } from './mui-theme';
export { tokensFor } from './tokens-css';
export { tokens, type ColourName, type Scheme, type TypeName } from './tokens';
