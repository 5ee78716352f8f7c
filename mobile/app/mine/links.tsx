export { LinksScreen as default } from '../../src/links/LinksScreen';
