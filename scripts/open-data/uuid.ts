import { createHash } from 'node:crypto';

/** Ours, and for ever: another one would give everything a new identity. */
const namespace = Buffer.from('b6a4f6d41f0c5a0e9d0c7f9a3e2d1c58', 'hex');

/** @returns the same UUID for the same name, every time (version 5, RFC 9562) */
export function uuid(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
