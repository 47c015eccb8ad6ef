/** As many addresses as an installation meets in a while. */
const REMEMBERED = 1_000;

/** What stands for the network address of a caller in the access log, made once for each that comes again and again. */
export function sourceHasher(digest: (address: string) => string): (address: string) => string {
  const known = new Map<string, string>();
  return (address) => {
    const found = known.get(address);
    if (found !== undefined) return found;
    if (known.size === REMEMBERED) known.clear();
    const hashed = digest(address);
    known.set(address, hashed);
    return hashed;
  };
}
