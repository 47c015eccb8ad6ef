const HIDDEN = '—';

/**
 * A value that must not get out by accident: where somebody lives and how to reach them (turvakiellon suojaama
 * tieto). Written, logged, joined to text, spread or serialised it says nothing; it is read by {@link reveal} only.
 */
export class Guarded<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** For {@link reveal}: the value when it may be seen. */
  seenIf(allowed: boolean): T | null {
    return allowed ? this.#value : null;
  }

  toJSON(): string {
    return HIDDEN;
  }

  toString(): string {
    return HIDDEN;
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return HIDDEN;
  }
}
