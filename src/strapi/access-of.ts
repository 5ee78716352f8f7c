export { accessOf } from './kernel-of';
