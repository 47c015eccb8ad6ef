/** A habit of the code that can be seen in one file, and a piece of code that breaks it. */
export interface Convention {
  readonly name: string;
  readonly files: RegExp;
  readonly exceptIn?: RegExp;
  /** What must not be found. */
  readonly forbidden: RegExp;
  readonly probe: string;
}

export const CONVENTIONS: readonly Convention[] = [
  {
    name: 'dates of law stand in legislation only',
    files: /^src\//,
    // The exchange format has dates of its own, and examples of the API document need some.
    exceptIn:
      /^src\/(domain\/legislation|plugins\/ura-file)\/|^src\/adapters\/http\/.*(schemas|responses|zod)\.ts$/,
    forbidden: /['"`](18|19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])['"`]/,
    probe: `if (date >= '2022-05-02') {}`,
  },
  {
    name: 'time, chance and ids come in as arguments',
    files: /^src\/(domain|application)\//,
    forbidden: /new Date\(\)|Date\.now\(|performance\.now\(|Math\.random\(|randomUUID/,
    probe: 'const now = new Date();',
  },
  {
    name: 'nothing is switched off or left unfinished',
    files: /^(src|tests|bench|scripts)\//,
    exceptIn: /^tests\/architecture\/conventions\.ts$/,
    forbidden:
      /@ts-ignore|@ts-expect-error|@ts-nocheck|(ox|es)lint-disable|biome-ignore|TODO|FIXME|\.only\(|\.skip\(|it\.todo/,
    probe: '// TODO later',
  },
  {
    name: 'no default exports, enums or namespaces',
    files: /^src\//,
    forbidden: /^export default |^(export )?(const )?enum |^(export )?namespace /m,
    probe: 'export default function x() {}',
  },
];

/** Longest file of the product, data modules aside; beyond it there is a second room in the file. */
export const MOST_LINES = 300;
