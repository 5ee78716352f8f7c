export { LeaveScreen as default } from '../../src/leave/LeaveScreen';
