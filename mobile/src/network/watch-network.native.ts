import { addNetworkStateListener, getNetworkStateAsync, type NetworkState } from 'expo-network';

/** What the phone says of its network; `changed` is called at each turn. @returns how to stop */
export function watchNetwork(changed: (hasNetwork: boolean) => void): () => void {
  const tell = ({ isConnected }: NetworkState): void => changed(isConnected !== false);
  void getNetworkStateAsync().then(tell);
  const subscription = addNetworkStateListener(tell);
  return () => subscription.remove();
}
