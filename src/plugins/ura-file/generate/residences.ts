import { areaCodes, type TrialArea, trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import { municipalities, municipalityOn } from '../../../domain/reference/municipalities.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import {
  type Day,
  finnish,
  finnishEnd,
  finnishStart,
  type Horizon,
  TEMPORARY_PROTECTION_FROM,
} from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { type Distribution, draw, weights } from './distribution.ts';
import type { Origin } from './origins.ts';
import type { Random } from './random.ts';

/** Where somebody lives; the kinds are those of list X.2. */
interface Home {
  readonly kind: 'KOTIKUNTA' | 'ASUINPAIKKA' | 'ULKOMAAT' | 'EI_TIEDOSSA';
  readonly municipality: string;
}

export interface Residence extends Home {
  /** Null when the person has always lived there. */
  readonly from: Day | null;
  /** Null while the person lives there. */
  readonly to: Day | null;
}

/** Where the clients of an area live, have lived and move to. */
export interface Surroundings {
  readonly inside: Distribution<string>;
  /** Municipalities of the same TE Office region outside the area, and those of the other trial areas. */
  readonly region: readonly string[];
  readonly otherAreas: readonly string[];
}

export function surroundingsOf(area: TrialArea, inside: Distribution<string>, on: PlainDate): Surroundings {
  const otherAreas = areaCodes.flatMap((code) => {
    const other = code === area.code ? null : trialAreaOn(code, on);
    return other?.municipalities ?? [];
  });
  const region = [...municipalities.values()]
    .filter(({ teOfficeRegion }) => teOfficeRegion === area.code.slice(0, 2))
    .filter(({ code, population }) => population[2022] !== null && municipalityOn(code, on) === code)
    .map(({ code }) => code)
    .filter((code) => !area.municipalities.includes(code));
  return { inside, region: region.length > 0 ? region : otherAreas, otherAreas };
}

/** Clients who have moved out of the area but still are in its delivery. */
const ELSEWHERE = 0.02;
const MOVED = 0.25;
const MOVED_AGAIN = 0.3;
const WHERE_NOW = weights('region 40, otherAreas 25, abroad 17, nowhere 18');
const WHERE_BEFORE = weights('inside 55, region 25, otherAreas 20');
const ABROAD: Home = { kind: 'ULKOMAAT', municipality: '200' };
const NOWHERE: Home = { kind: 'EI_TIEDOSSA', municipality: '198' };

/** Residence spans in order of time; they do not overlap within a kind, and the last one runs. */
export function drawResidences(
  random: Random,
  surroundings: Surroundings,
  { birth, origin }: { readonly birth: Day; readonly origin: Origin },
  { cut }: Horizon,
): readonly Residence[] {
  if (origin.permit?.ground === 'TS') return refuge(random, surroundings, origin.permit.from, cut);
  const earliest = origin.arrived ?? birth;
  const elsewhere = random.chance(ELSEWHERE);
  const homes = [home(random, surroundings, elsewhere ? draw(WHERE_NOW, random) : 'inside')];
  const moves: Day[] = [];
  let moving = elsewhere || random.chance(MOVED);
  let move = cut - random.days(elsewhere ? 60 : 1100, 0);
  while (moving && move > earliest + 30) {
    const from = elsewhere && moves.length === 0 ? 'inside' : draw(WHERE_BEFORE, random);
    homes.push(home(random, surroundings, from));
    moves.push(move);
    move -= random.days(900, 30);
    moving = random.chance(MOVED_AGAIN);
  }
  const first = firstDay(random, birth, origin.arrived, moves.at(-1) ?? cut);
  return homes
    .map((place, index) => ({
      ...place,
      from: moves[index] ?? first,
      to: index === 0 ? null : (moves[index - 1] ?? cut) - 1,
    }))
    .toReversed();
}

/** The home municipality on the data cut; under temporary protection the place of residence while there is none. */
export function homeAtCut(residences: readonly Residence[]): string {
  return residences.at(-1)?.municipality ?? NOWHERE.municipality;
}

export function residenceCells({ kind, municipality, from, to }: Residence, birth: Day, cut: Day): Cells {
  const recorded = to ?? from ?? birth + 30;
  return {
    laji: kind,
    kuntakoodi: municipality,
    alku: finnishStart(from),
    loppu: finnishEnd(to),
    lahde: kind === 'ASUINPAIKKA' ? 'OMA' : 'VTJ',
    kirjattu: `${finnish(Math.min(recorded + 3, cut))} 9:00`,
  };
}

function home(random: Random, surroundings: Surroundings, where: string | null): Home {
  switch (where) {
    case 'region':
      return { kind: 'KOTIKUNTA', municipality: random.pick(surroundings.region) };
    case 'otherAreas':
      return { kind: 'KOTIKUNTA', municipality: random.pick(surroundings.otherAreas) };
    case 'abroad':
      return ABROAD;
    case 'nowhere':
      return NOWHERE;
    default:
      return { kind: 'KOTIKUNTA', municipality: draw(surroundings.inside, random) };
  }
}

/** Since birth, since a day in between, or, as URA writes of many, since nobody knows when. */
function firstDay(random: Random, birth: Day, arrived: Day | null, before: Day): Day | null {
  if (arrived !== null) return arrived;
  const kind = random.unit();
  return kind < 0.33 ? null : kind < 0.6 ? birth : random.between(birth, before - 1);
}

/** People under temporary protection: first only a place of residence, later often a home municipality. */
function refuge(random: Random, surroundings: Surroundings, arrived: Day, cut: Day): readonly Residence[] {
  const place = draw(surroundings.inside, random);
  const settled = arrived + random.between(366, 420);
  const until = settled <= cut && random.chance(0.7) ? settled - 1 : null;
  const stayed = Math.max(arrived, TEMPORARY_PROTECTION_FROM);
  const spans: Residence[] = [{ ...NOWHERE, from: arrived, to: until }];
  if (until === null || until >= stayed) {
    spans.push({ kind: 'ASUINPAIKKA', municipality: place, from: stayed, to: until });
  }
  if (until !== null) spans.push({ kind: 'KOTIKUNTA', municipality: place, from: settled, to: null });
  return spans;
}
