/** A set of eight-digit client numbers in constant memory, whatever the size of the register. */
export class ClientNumberSet {
  readonly #bits = new Uint8Array(100_000_000 / 8);

  add(clientNumber: string): void {
    const number = Number(clientNumber);
    this.#bits[number >> 3] = (this.#bits[number >> 3] ?? 0) | (1 << (number & 7));
  }

  has(clientNumber: string): boolean {
    if (!EIGHT_DIGITS.test(clientNumber)) return false;
    const number = Number(clientNumber);
    return ((this.#bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }
}

const EIGHT_DIGITS = /^\d{8}$/;
