import { constants, publicEncrypt } from 'node:crypto';

export interface InitiatorSettings {
  initiatorName?: string;
  securityCredential?: string;
  initiatorPassword?: string;
  certificate?: string;
}

/**
 * The initiator's password for the eyes of M-Pesa: base64 of RSA PKCS#1 v1.5 under the certificate of the environment.
 * Null when there is no initiator.
 */
export function securityCredentialOf(settings: InitiatorSettings): string | null {
  if (settings.securityCredential) return settings.securityCredential;
  const { initiatorPassword, certificate } = settings;
  if (!initiatorPassword || !certificate) return null;
  const key = { key: certificate, padding: constants.RSA_PKCS1_PADDING };
  return publicEncrypt(key, Buffer.from(initiatorPassword, 'utf8')).toString('base64');
}
