import { aesDecryptAsync, aesEncryptAsync, AESEncryptionKey, AESKeySize, AESSealedData } from 'expo-crypto';
import type { Sealer } from './places';
import { securePlace } from './secure-place';

type Key = Awaited<ReturnType<typeof AESEncryptionKey.import>>;

/** AES-256-GCM; the key lies in the keychain or keystore. */
export function nativeSealer(name: string): Sealer {
  const keys = securePlace(`key.${name}`);
  let key: Promise<Key> | null = null;

  async function keyOfName(): Promise<Key> {
    const kept = await keys.get();
    if (kept !== null) return AESEncryptionKey.import(kept, 'base64');
    const made = await AESEncryptionKey.generate(AESKeySize.AES256);
    await keys.set(await made.encoded('base64'));
    return made;
  }
  function theKey(): Promise<Key> {
    key ??= keyOfName();
    return key;
  }

  return {
    seal: async (text, about) => {
      const options = { additionalData: bytesOf(about) };
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Expo's own types: it makes the parent of the class that it takes
      const sealed = await aesEncryptAsync(bytesOf(text), await theKey(), options);
      return sealed.combined('bytes');
    },
    open: async (sealed, about) => {
      const options = { output: 'bytes' as const, additionalData: bytesOf(about) };
      try {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Expo's own types: it makes the parent of the class that it takes
        const plain = await aesDecryptAsync(AESSealedData.fromCombined(sealed), await theKey(), options);
        return new TextDecoder().decode(plain);
      } catch {
        return null;
      }
    },
    forgetKey: async () => {
      key = null;
      await keys.wipe();
    },
  };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
