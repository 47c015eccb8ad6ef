import { type PlainDate, plainDateOf } from '../shared/plain-date.ts';
import { MUNICIPALITIES } from './municipalities.data.ts';

/** A municipality (kunta) of the national key. */
export interface Municipality {
  readonly code: string;
  readonly name: { readonly fi: string; readonly sv: string };
  /** First two digits of the office codes of its TE Office region; null in Åland, which has no TE Office. */
  readonly teOfficeRegion: string | null;
  readonly elyCentre: string;
  readonly population: Readonly<Record<2018 | 2019 | 2020 | 2022 | 2025, number | null>>;
}

/** A municipality that became part of another (kuntaliitos). */
interface Merger {
  readonly code: string;
  readonly successor: string;
  readonly effective: PlainDate;
}

/** Residence codes that are no municipality: home municipality unknown, none in Finland, abroad. */
export const NOT_A_MUNICIPALITY: ReadonlySet<string> = new Set(['197', '198', '199', '200']);

const parsed = MUNICIPALITIES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', fi = '', sv = '', region = '', ely = '', , lastYear = '', ...population] =
      line.split('|');
    const inhabitants = (index: number): number | null =>
      population[index] ? Number(population[index]) : null;
    const municipality: Municipality = {
      code,
      name: { fi, sv: sv || fi },
      teOfficeRegion: region || null,
      elyCentre: ely,
      population: {
        2018: inhabitants(0),
        2019: inhabitants(1),
        2020: inhabitants(2),
        2022: inhabitants(3),
        2025: inhabitants(4),
      },
    };
    return { municipality, lastYear: lastYear ? Number(lastYear) : null };
  });

/** Every municipality of the key by code, abolished ones included. */
export const municipalities: ReadonlyMap<string, Municipality> = new Map(
  parsed.map(({ municipality }) => [municipality.code, municipality]),
);

/** Successions, `code successor`; each took effect on 1 January after the last year of the code. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  '413': '609',
  '476': '297',
  '838': '423',
  '164': '301',
  '283': '098',
  '319': '783',
  '532': '398',
  '174': '297',
  '442': '051',
  '911': '541',
  '099': '214',
  '588': '507',
};

/** Mergers of whole municipalities, in order of date. */
export const mergers: readonly Merger[] = parsed
  .flatMap(({ municipality: { code }, lastYear }) => {
    const successor = SUCCESSORS[code];
    const effective = lastYear === null ? null : plainDateOf(lastYear + 1, 1, 1);
    return successor === undefined || effective === null ? [] : [{ code, successor, effective }];
  })
  .toSorted((a, b) => (a.effective < b.effective ? -1 : 1));

const mergerOf = new Map(mergers.map((merger) => [merger.code, merger]));

/** The municipality that a residence code means on a day: of a merged one, the successor from its first day. */
export function municipalityOn(code: string, day: PlainDate): string {
  const merger = mergerOf.get(code);
  return merger !== undefined && merger.effective <= day ? municipalityOn(merger.successor, day) : code;
}

/** Name for people; the code itself when the key does not know it. */
export function municipalityName(code: string, language: 'fi' | 'sv' | 'en'): string {
  return municipalities.get(code)?.name[language === 'sv' ? 'sv' : 'fi'] ?? code;
}
