import { Migration } from '@mikro-orm/migrations';
import { occupationsKept } from './0030-introductions.ts';

/** Tables whose rows are hidden from their owner, too, which the owner lifts for this transaction. */
const HIDDEN = ['process.assessment', 'offers.known_occupation'];

const changed = (change: 'force' | 'no force'): string =>
  HIDDEN.map((table) => `alter table ${table} ${change} row level security;`).join('\n');

/** Occupations named by assessments from before the database began to keep them: their clients are found by these, too. */
export class KnownOccupations0038 extends Migration {
  override up(): void {
    this.addSql(`
      ${changed('no force')}
      ${occupationsKept('process.assessment')};
      ${changed('force')}
    `);
  }
}
