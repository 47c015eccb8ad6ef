import { type StatusKind, statusKinds } from '../../reference/status-codes.ts';
import { overlaps, type Period } from '../../shared/period.ts';
import { addDays, earlier, later, type PlainDate } from '../../shared/plain-date.ts';

/** What broke an unemployment spell: what the jobseeker did from the day after its last day on. */
export type SpellBreak = 'SERVICE' | 'EMPLOYMENT' | 'END_OF_SEARCH' | 'OTHER';

/**
 * Uninterrupted unemployment (työttömyysjakso): `from` is null when nobody knows its start, `until` while it goes on. A
 * spell that goes on has neither end reason nor break.
 */
export interface UnemploymentSpell extends Period {
  readonly endReason: string | null;
  readonly brokenBy: SpellBreak | null;
}

/** What spells follow from. */
export interface SpellFacts {
  readonly jobSearches: readonly Period[];
  readonly statuses: readonly (Period & { readonly code: string; readonly endReason: string | null })[];
  readonly deathDate: PlainDate | null;
}

const BREAKS: Readonly<Record<StatusKind, SpellBreak>> = {
  UNEMPLOYED: 'OTHER',
  SERVICE: 'SERVICE',
  EMPLOYED: 'EMPLOYMENT',
  OTHER: 'OTHER',
};

/** A piece of a spell: one status as far as one job search reaches. */
interface Piece extends UnemploymentSpell {
  readonly began: string;
  readonly ended: string;
}

const BEFORE_ALL = '0000';
const AFTER_ALL = '9999';

/**
 * The unemployment spells of a client, in order. A spell is uninterrupted time in the unemployed codes while a job
 * search is valid: pieces that follow each other without a day between join, anything else breaks it. Its end reason is
 * that of its last status. A status whose start nobody knows makes a spell whose start nobody knows, in the first job
 * search that it reaches. (Boundary conditions, follow-up measure 5)
 */
export function unemploymentSpells(
  facts: SpellFacts,
  unemployedCodes: readonly string[],
): readonly UnemploymentSpell[] {
  const pieces = facts.statuses
    .filter(({ code }) => unemployedCodes.includes(code))
    .flatMap((status) => facts.jobSearches.flatMap((search) => pieceOf(status, search, facts)))
    .toSorted((a, b) => (a.began === b.began ? (a.ended < b.ended ? -1 : 1) : a.began < b.began ? -1 : 1));
  const spells: Piece[] = [];
  for (const piece of pieces) {
    const last = spells.at(-1);
    if (last === undefined || piece.began > last.ended) spells.push(piece);
    else spells[spells.length - 1] = { ...piece, from: last.from, began: last.began };
  }
  return spells.map(({ from, until, endReason, brokenBy }) => ({ from, until, endReason, brokenBy }));
}

function pieceOf(
  status: SpellFacts['statuses'][number],
  search: Period,
  facts: SpellFacts,
): readonly Piece[] {
  if (!overlaps(status, search)) return [];
  const from = latest(status.from, search.from);
  const searchUntil = earliest(search.until, facts.deathDate === null ? null : addDays(facts.deathDate, 1));
  const until = earliest(status.until, searchUntil);
  if (until !== null && from !== null && from >= until) return [];
  const isFirst = !facts.jobSearches.some(
    (other) =>
      other !== search && (other.from === null || (search.from !== null && other.from < search.from)),
  );
  const start = status.from === null && isFirst ? null : from;
  return [
    {
      from: start,
      until,
      endReason: until === null ? null : status.endReason,
      brokenBy: until === null ? null : breakOn(until, searchUntil, facts),
      began: start ?? BEFORE_ALL,
      ended: until ?? AFTER_ALL,
    },
  ];
}

/** What broke a spell that ended before a day. */
function breakOn(until: PlainDate, searchUntil: PlainDate | null, { statuses }: SpellFacts): SpellBreak {
  if (until === searchUntil) return 'END_OF_SEARCH';
  const next = statuses.find(({ from }) => from === until);
  return BREAKS[(next && statusKinds.get(next.code)) ?? 'OTHER'];
}

function latest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || b === null ? (a ?? b) : later(a, b);
}

function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || b === null ? (a ?? b) : earlier(a, b);
}
