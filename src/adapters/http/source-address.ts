import { createHmac } from 'node:crypto';

/** As many addresses as an installation meets in a while. */
const REMEMBERED = 1_000;

/**
 * Makes what stands for the network address of a caller in the access log: the same for the same address, and without
 * the key nobody can tell which it is.
 */
export function sourceHasher(key: string): (address: string) => string {
  const known = new Map<string, string>();
  return (address) => {
    const found = known.get(address);
    if (found !== undefined) return found;
    if (known.size === REMEMBERED) known.clear();
    const hashed = createHmac('sha256', key).update(address).digest('hex').slice(0, 32);
    known.set(address, hashed);
    return hashed;
  };
}
