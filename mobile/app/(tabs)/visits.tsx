export { VisitsScreen as default } from '../../src/visits/VisitsScreen';
