/** A habit of the code that can be seen in one file, and pieces of code that break it. */
export interface Convention {
  readonly name: string;
  readonly files: RegExp;
  readonly exceptIn?: RegExp;
  /** What must not be found. */
  readonly forbidden: RegExp;
  readonly probes: readonly string[];
}

/** The exchange format has days of its own, data modules are tables of facts, and API examples need some day. */
const PLACES_OF_DATES =
  /^src\/(domain\/legislation\/|plugins\/ura-file\/format\.ts$|adapters\/http\/.*(schemas|responses|zod)\.ts$|.*\.data\.ts$)/;

export const CONVENTIONS: readonly Convention[] = [
  {
    name: 'dates of law stand in legislation only',
    files: /^src\//,
    exceptIn: PLACES_OF_DATES,
    forbidden:
      /['"`](18|19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|['"`][0-3]?\d\.[01]?\d\.(18|19|20)\d\d['"`]/,
    probes: [
      `if (date >= '2022-05-02') {}`,
      'where start_date >= date "2022-05-02"',
      `const from = '2022-05-02T00:00:00+03:00';`,
      `const from = finnishDate('2.5.2022');`,
    ],
  },
  {
    name: 'nor are they put together from numbers or texts',
    files: /^src\//,
    exceptIn: PLACES_OF_DATES,
    forbidden:
      /\b(new Date|Date\.UTC|plainDateOf)\(\s*(18|19|20)\d\d\b|\b(new Date|Date\.parse)\(\s*['"`][\w-]|\b(new Date|instantOf|fromEpochDay)\(\s*-?\d[\d_]{3,}/,
    probes: [
      'new Date(2022, 4, 2)',
      'Date.UTC(2022, 4, 2)',
      'plainDateOf(\n  2022,\n  5,\n  2,\n)',
      `new Date('May 2, 2022')`,
      `Date.parse("2022-05-02T00:00:00Z")`,
      'instantOf(1_651_438_800_000)',
      'fromEpochDay(19114)',
    ],
  },
  {
    name: 'time, chance and ids come in as arguments',
    files: /^src\/(domain|application)\//,
    forbidden: /new Date\(\)|Date\.now\(|performance\.now\(|Math\.random\(|randomUUID/,
    probes: ['const now = new Date();'],
  },
  {
    name: 'nothing is switched off or left unfinished',
    files: /^(src|tests|bench|scripts)\//,
    exceptIn: /^tests\/architecture\/conventions\.ts$/,
    forbidden:
      /@ts-ignore|@ts-expect-error|@ts-nocheck|(ox|es)lint-disable|biome-ignore|TODO|FIXME|\.only\(|\.skip\(|it\.todo/,
    probes: ['// TODO later'],
  },
  {
    name: 'no default exports, enums or namespaces',
    files: /^src\//,
    forbidden: /^export default |^(export )?(const )?enum |^(export )?namespace /m,
    probes: ['export default function x() {}'],
  },
];

/** Longest file of the product, data modules aside; beyond it there is a second room in the file. */
export const MOST_LINES = 300;
