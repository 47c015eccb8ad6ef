import type { RunRow, RunRowCount } from '../../ports/run-rows.ts';
import { organisationCode } from '../../../domain/shared/organisation.ts';

/** Counts what became of the clients of a transfer, those of an earlier attempt included. */
export class TransferTally {
  sent = 0;
  received = 0;
  readonly byMunicipality: Record<string, number>;
  readonly skipped: Record<string, number> = {};

  constructor(municipalities: readonly string[], soFar: readonly RunRowCount[]) {
    this.byMunicipality = Object.fromEntries(municipalities.map((code) => [code, 0]));
    for (const counted of soFar) this.#add(counted);
  }

  get clients(): number {
    return this.sent + Object.values(this.skipped).reduce((sum, count) => sum + count, 0);
  }

  add({ outcome, authority, failure }: RunRow): void {
    this.#add({ outcome, authority, code: failure?.code ?? null, count: 1 });
  }

  #add({ outcome, authority, code, count }: RunRowCount): void {
    if (code !== null) this.skipped[code] = (this.skipped[code] ?? 0) + count;
    if (authority === null) return;
    const to = organisationCode(authority);
    this.byMunicipality[to] = (this.byMunicipality[to] ?? 0) + count;
    this.sent += count;
    if (outcome === 'MOVED') this.received += count;
  }
}
