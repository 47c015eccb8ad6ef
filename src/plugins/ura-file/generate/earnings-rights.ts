import type { AreaCalibration } from './area-calibration.ts';
import { type Day, finnish, finnishEnd, type Horizon } from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { draw, weights } from './distribution.ts';
import { isUnemployed, type JobSearch } from './job-search-history.ts';
import { ageGroupOf } from './margins.ts';
import type { Random } from './random.ts';

/** Right to earnings-related allowance (ansioturvaoikeus): conditions met, not met, not known yet. */
type Right = 'K' | 'E' | 'X';

interface Fact {
  readonly right: Right;
  readonly from: Day;
  readonly to: Day | null;
  readonly recorded: Day;
  readonly source: 'KASSA' | 'KELA' | 'ASIAKAS';
  readonly member: 'K' | 'E' | '';
  readonly basis?: string;
  /** Days of labour market support paid by then, from Kela. */
  readonly supportDays?: number;
}

const EMPLOYEE = '5:2.1';
const ENTREPRENEUR = '5:6.1';
const PENDING = 0.03;
const NO_FACT = 0.015;
/** Chance of the right outside unemployment; plausible. */
const RIGHT_BY_STATUS: Readonly<Record<string, number>> = {
  '00': 0.3,
  '01': 0.55,
  '04': 0.85,
  '05': 0.2,
  '07': 0.2,
  '08': 0.3,
  '09': 0.5,
};
/** The allowance lasts at most 500 days of five a week. */
const LONGEST_ALLOWANCE = 700;
const FUND_DECISION_DAYS = 30;
const SOURCES_OF_NO = weights('KELA 68, KASSA 30, ASIAKAS 2');

/** Facts on the right, the last of which holds on the data cut, or until the job search ended. */
export function drawEarningsRights(
  random: Random,
  calibration: AreaCalibration,
  searches: readonly JobSearch[],
  age: number,
  { cut }: Horizon,
): readonly Cells[] {
  const search = searches.at(-1) as JobSearch;
  const span = search.spans.at(-1) as JobSearch['spans'][number];
  const today = search.to ?? cut;
  const days = today - span.from + 1;
  const chance = isUnemployed(span.status)
    ? calibration.earningsRight(span.status === '03' ? '03' : '02', ageGroupOf(age), days)
    : (RIGHT_BY_STATUS[span.status] ?? 0.3);
  const unknown = random.unit();
  if (unknown < NO_FACT) return [];
  const facts: readonly Fact[] =
    unknown < NO_FACT + PENDING
      ? [pending(search.from, search.to)]
      : random.chance(chance)
        ? met(random, search.from, search.to, today)
        : notMet(random, search, today, unemployedDays(searches, today));
  return [...facts, ...conflicting(random, facts)].map((fact) => factCells(fact, today));
}

/** Now and then two sources say opposite things on one day. */
function conflicting(random: Random, facts: readonly Fact[]): readonly Fact[] {
  const last = facts.at(-1);
  if (last === undefined || last.right === 'X' || !random.chance(0.001)) return [];
  const { right, from, to, recorded } = last;
  return [{ right: right === 'K' ? 'E' : 'K', from, to, recorded, source: 'ASIAKAS', member: '' }];
}

function pending(from: Day, to: Day | null): Fact {
  return { right: 'X', from, to, recorded: from, source: 'KASSA', member: 'K' };
}

/** The fund decides some weeks after the search began; a few earned the right while it lasted. */
function met(random: Random, from: Day, to: Day | null, today: Day): readonly Fact[] {
  const fact = (since: Day): Fact => ({
    right: 'K',
    from: since,
    to,
    recorded: Math.min(since + random.between(3, FUND_DECISION_DAYS), today),
    source: 'KASSA',
    member: 'K',
    basis: random.chance(0.05) ? ENTREPRENEUR : EMPLOYEE,
  });
  const kind = random.unit();
  if (kind < 0.1 && today > from + FUND_DECISION_DAYS) return [pending(from, to), fact(from)];
  if (kind < 0.18 && today > from + 2 * FUND_DECISION_DAYS) {
    const earned = random.between(from + FUND_DECISION_DAYS, today - FUND_DECISION_DAYS);
    const before: Fact = {
      right: 'E',
      from,
      to: earned - 1,
      recorded: from,
      source: 'KELA',
      member: 'K',
    };
    return [before, fact(earned)];
  }
  return [fact(from)];
}

/** Never earned, or spent: then the fund said so and Kela pays on. Kela reports days once more in long searches. */
function notMet(random: Random, { from, to }: JobSearch, today: Day, unemployed: number): readonly Fact[] {
  const spent = from + random.between(420, LONGEST_ALLOWANCE);
  if (spent < today && random.chance(0.35)) {
    const right = { member: 'K', source: 'KASSA' } as const;
    return [
      { ...right, right: 'K', from, to: spent - 1, recorded: Math.min(from + 14, today) },
      { ...right, right: 'E', from: spent, to, recorded: spent, supportDays: paidDays(today - spent) },
    ];
  }
  const source = draw(SOURCES_OF_NO, random) as Fact['source'];
  const member = source === 'KASSA' ? 'K' : 'E';
  const recorded = Math.min(from + random.between(3, FUND_DECISION_DAYS), today);
  const earlier = random.chance(0.4) ? random.days(260, 0) : 0;
  const first: Fact = { right: 'E', from, to, recorded, source, member };
  if (source !== 'KELA') return [first];
  const paid = { ...first, supportDays: paidDays(earlier) };
  const again = today - random.between(0, 60);
  return again > recorded + 90 && random.chance(0.5)
    ? [paid, { ...first, from: again, recorded: again, supportDays: paidDays(earlier + unemployed) }]
    : [paid];
}

/** Support is paid for five days a week. */
function paidDays(days: number): number {
  return Math.floor((days * 5) / 7);
}

function unemployedDays(searches: readonly JobSearch[], today: Day): number {
  return searches
    .flatMap(({ spans }) => spans)
    .filter(({ status }) => isUnemployed(status))
    .reduce((sum, { from, to }) => sum + (to ?? today) - from + 1, 0);
}

function factCells(fact: Fact, today: Day): Cells {
  return {
    peruste: fact.basis ?? EMPLOYEE,
    ansioturvaoikeus: fact.right,
    alku: finnish(fact.from),
    loppu: finnishEnd(fact.to),
    kassan_jasen: fact.member,
    lahde: fact.source,
    ...(fact.supportDays !== undefined && {
      tmt_paivat: String(fact.supportDays),
      paivat_pvm: finnish(fact.recorded),
    }),
    kirjattu: `${finnish(Math.min(fact.recorded, today))} 9:00`,
  };
}
