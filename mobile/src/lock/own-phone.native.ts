import { authenticateAsync, hasHardwareAsync, isEnrolledAsync } from 'expo-local-authentication';

/** The phone's own fingerprint or face. */
export const ownPhone = {
  isThere: async (): Promise<boolean> => (await hasHardwareAsync()) && (await isEnrolledAsync()),
  /** `why` is what the phone asks. Its own code does not count: many in a house know it. */
  vouches: async (why: string): Promise<boolean> =>
    (await authenticateAsync({ promptMessage: why, disableDeviceFallback: true })).success,
};
