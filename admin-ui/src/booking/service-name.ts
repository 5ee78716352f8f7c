import type { ServiceRecord } from '../data/records';

export function serviceName(
  { name, nameSw }: Pick<ServiceRecord, 'name' | 'nameSw'>,
  language: 'en' | 'sw',
): string {
  return language === 'sw' && nameSw !== '' ? nameSw : name;
}
