import { parseArgs } from 'node:util';
import { type PlainDate, parseYearMonth, type YearMonth } from '../../domain/shared/plain-date.ts';
import { type Population } from '../../domain/reporting/monthly-report.ts';
import { LANGUAGES, type Language } from '../texts/language.ts';
import { billOptions, type TypedBill } from './bill-options.ts';
import { GRANT_OPTIONS, type TypedGrant, typedGrant } from './typed-grant.ts';
import {
  area,
  areaOrAll,
  areas,
  date,
  dateOrNone,
  missing,
  municipality,
  one,
  UsageError,
  wholeNumber,
} from './option-readers.ts';

const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What was typed, understood. */
export type CliRequest =
  | { readonly command: 'help' }
  | { readonly command: 'import'; readonly folder: string }
  | {
      readonly command: 'determine';
      readonly area: string;
      readonly date: PlainDate;
      readonly dryRun: boolean;
    }
  | { readonly command: 'daily-round' }
  | { readonly command: 'import-vacancies' }
  | { readonly command: 'seal-access-log' }
  | { readonly command: 'verify-quotas' }
  | {
      readonly command: 'verify-access-log';
      readonly from: PlainDate | null;
      readonly until: PlainDate | null;
    }
  | {
      readonly command: 'transfer';
      readonly area: string;
      readonly date: PlainDate;
      readonly awaitReceipt: boolean;
      readonly dryRun: boolean;
      readonly municipality: string | null;
    }
  | { readonly command: 'retain'; readonly dryRun: boolean; readonly again: string | null }
  | { readonly command: 'hand-over'; readonly date: PlainDate; readonly dryRun: boolean }
  | {
      readonly command: 'report';
      readonly areas: readonly string[];
      readonly month: YearMonth;
      readonly population: Population;
      readonly format: Format;
    }
  | (TypedBill & {
      readonly command: 'simulate';
      readonly area: string | null;
      readonly date: PlainDate;
      readonly format: Format;
    })
  | {
      readonly command: 'generate';
      readonly areas: readonly string[];
      readonly persons: number;
      readonly date: PlainDate;
      readonly seed: number;
      readonly out: string;
    }
  | ({ readonly command: 'grant' } & TypedGrant)
  | { readonly command: 'rotate-keys' }
  | { readonly command: 'migrate' };

export const USAGE = `Usage: kuntakokeilu <command> [options]

  import <folder>                                  take a URA delivery in
  determine --area <code> --date <yyyy-mm-dd>      determine the target group   [--dry-run]
  transfer  --area <code> --date <yyyy-mm-dd>      transfer responsibility      [--await-receipt] [--dry-run]
            [--municipality <code>]                only clients of one municipality of the area
  hand-over --date <yyyy-mm-dd>                    hand everybody over to the employment authorities   [--dry-run]
  retain    [--dry-run] [--again <file>]           remove data whose period has passed; again: the clients of a list
  daily-round                                      determine after changed facts, remind, escalate, seal the access log
  import-vacancies                                 take job postings in
  seal-access-log                                  seal the finished days of the access log
  verify-access-log [--from <yyyy-mm-dd>] [--until <yyyy-mm-dd>]
                                                   whether the sealed days are as they were
  verify-quotas                                    whether the ledgers of all quotas hold
  report    --area <code>[,…]|all --month <yyyy-mm>
            [--population all|target-group|municipal] [--format table|csv|json]
  simulate  --area <code>|all --date <yyyy-mm-dd>  try a bill on the facts, writing nothing
            [--set <key>=<value>[@<from>[..<to>]]]… [--adopt <theme>/<version>]…
            [--format table|csv|json]
  generate  --area <code>[,…]|all --persons <n> --date <yyyy-mm-dd> --seed <n> --out <folder>
  grant     --subject <subject> --role <role> --organisation <id>   give a right of use
            [--office-holder] [--share-of-duties <percent>] [--regular-need] [--data-class health|guidance]…
            [--from <yyyy-mm-dd>] [--until <yyyy-mm-dd>]
  rotate-keys                                      seal again what earlier keys have sealed
  migrate                                          bring the database to this version

  --lang fi|sv|en   language of the answers (otherwise that of the system)
`;

const OPTIONS = {
  area: { type: 'string' },
  municipality: { type: 'string' },
  date: { type: 'string' },
  month: { type: 'string' },
  format: { type: 'string', default: 'table' },
  population: { type: 'string', default: 'all' },
  set: { type: 'string', multiple: true },
  adopt: { type: 'string', multiple: true },
  persons: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  again: { type: 'string' },
  ...GRANT_OPTIONS,
  'dry-run': { type: 'boolean', default: false },
  'await-receipt': { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Options that each command knows; any other is a mistake that must not pass silently. */
const KNOWN: Readonly<Record<Exclude<CliRequest['command'], 'help'>, readonly (keyof typeof OPTIONS)[]>> = {
  import: [],
  determine: ['area', 'date', 'dry-run'],
  'daily-round': [],
  'import-vacancies': [],
  retain: ['dry-run', 'again'],
  'seal-access-log': [],
  'verify-access-log': ['from', 'until'],
  'verify-quotas': [],
  transfer: ['area', 'date', 'await-receipt', 'dry-run', 'municipality'],
  'hand-over': ['date', 'dry-run'],
  report: ['area', 'month', 'population', 'format'],
  simulate: ['area', 'date', 'set', 'adopt', 'format'],
  generate: ['area', 'persons', 'date', 'seed', 'out'],
  grant: Object.keys(GRANT_OPTIONS) as (keyof typeof GRANT_OPTIONS)[],
  'rotate-keys': [],
  migrate: [],
};

const POPULATION_NAMES: Readonly<Record<string, Population>> = {
  all: 'ALL_JOBSEEKERS',
  'target-group': 'TARGET_GROUP',
  municipal: 'MUNICIPAL_CLIENTS',
};

/** Reads the command line. @throws UsageError */
export function readArguments(
  argv: readonly string[],
  systemLanguage: string,
): { readonly request: CliRequest; readonly language: Language } {
  const { values, positionals, tokens } = parse(argv);
  const language = one(values.lang ?? systemLanguage.slice(0, 2), LANGUAGES) ?? (values.lang ? null : 'en');
  if (language === null) throw new UsageError(`--lang is one of ${LANGUAGES.join(', ')}`);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || command === 'help')
    return { request: { command: 'help' }, language };
  if (!isCommand(command)) throw new UsageError(`there is no command ${command}`);
  for (const token of tokens) {
    if (
      token.kind === 'option' &&
      token.name !== 'lang' &&
      !KNOWN[command].some((name) => name === token.name)
    ) {
      throw new UsageError(`${command} has no option --${token.name}`);
    }
  }
  const tooMuch = rest.slice(command === 'import' ? 1 : 0);
  if (tooMuch.length > 0) throw new UsageError(`too much: ${tooMuch.join(' ')}`);
  return { request: requestOf(command, values, rest), language };
}

function requestOf(
  command: Exclude<CliRequest['command'], 'help'>,
  values: ReturnType<typeof parse>['values'],
  [folder]: readonly string[],
): CliRequest {
  switch (command) {
    case 'import':
      return { command, folder: folder ?? missing('the folder of the delivery') };
    case 'determine':
      return { command, area: area(values.area), date: date(values.date), dryRun: values['dry-run'] };
    case 'transfer':
      return {
        command,
        area: area(values.area),
        date: date(values.date),
        awaitReceipt: values['await-receipt'],
        dryRun: values['dry-run'],
        municipality: municipality(values.municipality),
      };
    case 'retain':
      return { command, dryRun: values['dry-run'], again: values.again ?? null };
    case 'hand-over':
      return { command, date: date(values.date), dryRun: values['dry-run'] };
    case 'report':
      return {
        command,
        areas: areas(values.area),
        month: parseYearMonth(values.month ?? '') ?? missing('--month yyyy-mm'),
        population:
          POPULATION_NAMES[values.population] ?? missing('--population all, target-group or municipal'),
        format: format(values.format),
      };
    case 'simulate':
      return {
        command,
        area: areaOrAll(values.area),
        date: date(values.date),
        ...billOptions(values.set, values.adopt),
        format: format(values.format),
      };
    case 'generate':
      return {
        command,
        areas: areas(values.area),
        persons: wholeNumber(values.persons, '--persons'),
        date: date(values.date),
        seed: wholeNumber(values.seed, '--seed'),
        out: values.out ?? missing('--out <folder>'),
      };
    case 'grant':
      return { command, ...typedGrant(values) };
    case 'verify-access-log':
      return { command, from: dateOrNone(values.from), until: dateOrNone(values.until) };
    case 'daily-round':
    case 'import-vacancies':
    case 'rotate-keys':
    case 'seal-access-log':
    case 'verify-quotas':
    case 'migrate':
      return { command };
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function format(text: string): Format {
  return one(text, FORMATS) ?? missing(`--format ${FORMATS.join(', ')}`);
}

function isCommand(text: string): text is Exclude<CliRequest['command'], 'help'> {
  return Object.hasOwn(KNOWN, text);
}
