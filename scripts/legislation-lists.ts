import type { Length, Quantity } from '../src/domain/legislation/amounts.ts';
import {
  boundariesOf,
  changesOf,
  type ParameterValue,
  parametersOf,
} from '../src/domain/legislation/parameters.ts';
import type { Entry, Timeline } from '../src/domain/legislation/timeline.ts';
import type { PlainDate } from '../src/domain/shared/plain-date.ts';

type Theme = Timeline<unknown>;

/** Every entry under each act that made it, acts in the order in which they were given. */
export function legislationByAct(book: readonly Theme[]): string {
  const lines = new Map<string, string[]>();
  for (const { theme, entry } of entriesOf(book)) {
    for (const act of actsOf(entry.act)) {
      lines.set(act, [...(lines.get(act) ?? []), `  ${entry.from}  ${headline(theme, entry)}`]);
    }
  }
  return [...lines]
    .toSorted(([a], [b]) => compare(sortKeyOf(a), sortKeyOf(b)))
    .map(([act, ofAct]) => `${[act, ...ofAct].join('\n')}\n`)
    .join('\n');
}

/** Every day on which something changes: the entries that begin on it, and the parameters that become others. */
export function legislationByDate(book: readonly Theme[]): string {
  const days = new Set(
    book.flatMap(({ entries }) => [...boundariesOf(entries), ...entries.map(({ from }) => from)]),
  );
  return [...days]
    .toSorted()
    .map((day) => {
      const ofDay = book.flatMap((theme) => [
        ...theme.entries
          .filter(({ from }) => from === day)
          .flatMap((entry) => [
            `  ${headline(theme, entry)}, ${entry.act}`,
            ...(entry.status === 'proposed' ? proposedValues(theme, entry) : []),
          ]),
        ...changedValues(theme, day),
      ]);
      return `${[day, ...ofDay].join('\n')}\n`;
    })
    .join('\n');
}

function entriesOf(
  book: readonly Theme[],
): readonly { readonly theme: Theme; readonly entry: Entry<unknown> }[] {
  return book
    .flatMap((theme) => theme.entries.map((entry) => ({ theme, entry })))
    .toSorted((a, b) => compare(a.entry.from, b.entry.from) || compare(a.theme.theme, b.theme.theme));
}

function headline({ theme }: Theme, entry: Entry<unknown>): string {
  const { version, section, certainty, status, until, published, corrects } = entry;
  return [
    `${theme} ${version} [${certainty}] ${section}`,
    ...(status === 'proposed' ? ['proposed'] : []),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(published === undefined ? [] : [`published ${published}`]),
    ...(corrects === undefined ? [] : [`corrected: ${corrects}`]),
  ].join(', ');
}

/** Parameters that have another value from a day on, or none any more. */
function changedValues(theme: Theme, day: PlainDate): readonly string[] {
  const parameters = parametersOf(theme);
  const begun = parameters.filter(({ from }) => from === day);
  const keys = new Set(begun.map(({ key }) => key));
  const ended = parameters.filter(({ key, until }) => until === day && !keys.has(key));
  return [
    ...begun.map(
      ({ key, value, until }) => `    ${key} = ${shown(value)}${until === null ? '' : `, until ${until}`}`,
    ),
    ...ended.map(({ key }) => `    ${key} ends`),
  ];
}

/** What a proposal would change on its day. */
function proposedValues(theme: Theme, entry: Entry<unknown>): readonly string[] {
  return changesOf(theme, entry).map(({ key, after }) =>
    after === null ? `    ${key} would end` : `    ${key} would be ${shown(after)}`,
  );
}

const LONGEST_VALUE = 100;

function shown(value: ParameterValue): string {
  const text = textOf(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function textOf(value: ParameterValue): string {
  if (typeof value !== 'object') return String(value);
  if (isAmount(value)) return `${value.amount} ${value.unit}`;
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return 'none';
  return value.every((one) => typeof one !== 'object') ? value.join(' ') : JSON.stringify(value);
}

function isAmount(value: object): value is Length | Quantity {
  return 'amount' in value && 'unit' in value;
}

/** The acts that made an entry: those in parentheses amended the one before them. */
function actsOf(text: string): readonly string[] {
  const cited = [...text.matchAll(/(\d+\/\d{4})(?: \(([^)]*)\))?/g)].flatMap(([, act = '', amendedBy]) =>
    amendedBy === undefined ? [act] : amendedBy.split(', ').map((amending) => `${amending}, amending ${act}`),
  );
  return cited.length === 0 ? [text] : cited;
}

/** By year and number; what has none, such as the boundary conditions, comes first. */
function sortKeyOf(act: string): string {
  const [, number = '', year = ''] = /^(\d+)\/(\d{4})/.exec(act) ?? [];
  return `${year} ${number.padStart(5, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
