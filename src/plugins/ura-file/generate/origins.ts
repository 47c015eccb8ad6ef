import { type Day, type Horizon, NORDIC_MODEL_FROM, TEMPORARY_PROTECTION_FROM } from './calendar.ts';
import { type Distribution, distribution, draw, weights } from './distribution.ts';
import type { Culture } from './names.data.ts';
import type { Random } from './random.ts';

/** Where a person comes from, as far as the register tells. */
export interface Origin {
  readonly language: string;
  readonly citizenships: string;
  readonly culture: Culture;
  readonly foreign: boolean;
  readonly permit: Permit | null;
  /** First home municipality in Finland; null for those born here. */
  readonly arrived: Day | null;
}

/** A ground of residence (oleskeluperuste, X.1). */
interface Permit {
  readonly ground: string;
  readonly from: Day;
  readonly to: Day | null;
}

interface Nationality {
  readonly language: string;
  readonly country: string;
  readonly culture: Culture;
  readonly union: boolean;
}

/** Languages and countries of foreign nationals among jobseekers; plausible shares. */
const NATIONALITIES: Distribution<Nationality> = distribution(
  `ru RU slavic 19, ru EE estonian 3, et EE estonian 17, ar IQ eastern 9, ar SY eastern 5, so SO african 6,
     ku IQ eastern 4, ku TR eastern 2, fa AF eastern 4, fa IR eastern 3, uk UA slavic 4, en NG african 3,
     en GB western 2, en IN asian 2, en US western 1, vi VN asian 3, th TH asian 4, sq XK slavic 3, zh CN asian 2,
     tr TR eastern 2, es ES western 1, es CO western 1, pl PL slavic 2, ro RO western 2, lv LV slavic 1,
     sv SE sv 2, pt BR western 1, fr CD african 1, de DE western 1, ne NP asian 1, bn BD asian 1, ti ER african 1`
    .split(',')
    .map((entry) => {
      const [language = '', country = '', culture = '', weight] = entry.trim().split(' ');
      const union = ['EE', 'ES', 'PL', 'RO', 'LV', 'DE', 'SE'].includes(country);
      return [{ language, country, culture: culture as Culture, union }, Number(weight)] as const;
    }),
);

/** Many more since the year of the Nordic model. */
const UKRAINIAN: Nationality = { language: 'uk', country: 'UA', culture: 'slavic', union: false };

/** Swedish and Sámi speakers among jobseekers, where they are more than a few; plausible shares. */
const SWEDISH: Readonly<Record<string, number>> = {
  '0233': 0.6,
  '0234': 0.27,
  '0730': 0.09,
  '0231': 0.06,
  '0230': 0.045,
  '0330': 0.045,
  '0232': 0.025,
};
const SAMI: Readonly<Record<string, number>> = { '1330': 0.01 };

/** Finnish citizens who speak a foreign language, for each foreign national. */
const NATURALISED = 0.4;

const GROUNDS = weights('A 34, P 28, P-EU 11, B 11, OK 8, - 4, TP 3, VI 1');
const UNION_GROUNDS = weights('EU-R 80, OK 4, - 16');

/** What has been drawn of a person before the origin. */
export interface Newcomer {
  readonly areaCode: string;
  readonly foreign: boolean;
  /** Odds of a foreign national among the unemployed of the area. */
  readonly foreignOdds: number;
  readonly birth: Day;
  /** Start of the first job search: nobody arrives after it. */
  readonly registered: Day;
}

export function drawOrigin(random: Random, newcomer: Newcomer, { cut }: Horizon): Origin {
  if (newcomer.foreign) return foreigner(random, newcomer, cut);
  if (random.chance(Math.min(newcomer.foreignOdds * NATURALISED, 0.3))) return naturalised(random, newcomer);
  const language = random.chance(SWEDISH[newcomer.areaCode] ?? 0.004)
    ? 'sv'
    : random.chance(SAMI[newcomer.areaCode] ?? 0.0002)
      ? random.pick(['se', 'smn', 'sms'])
      : 'fi';
  return { ...BORN_HERE, language, culture: language === 'sv' ? 'sv' : 'fi' };
}

const BORN_HERE = { citizenships: 'FI', foreign: false, permit: null, arrived: null } as const;

function foreigner(random: Random, { birth, registered }: Newcomer, cut: Day): Origin {
  const fled = registered >= NORDIC_MODEL_FROM && random.chance(0.2);
  const { language, country, culture, union } = fled ? UKRAINIAN : draw(NATIONALITIES, random);
  const person = { language, citizenships: country, culture, foreign: true };
  if (fled && cut >= TEMPORARY_PROTECTION_FROM && random.chance(0.7)) {
    const from = Math.max(NORDIC_MODEL_FROM - 60, registered - random.between(20, 300));
    const to = cut + random.between(60, 400);
    return { ...person, permit: { ground: 'TS', from, to }, arrived: null };
  }
  const arrived = Math.max(birth + 30, registered - random.days(2000, 20));
  const ground = draw(union ? UNION_GROUNDS : GROUNDS, random);
  const permit = ground === null ? null : { ground, ...permitTime(random, ground, arrived, cut) };
  return { ...person, permit, arrived };
}

/** Permits for a time are renewed or have lately run out; the others hold for the time being. */
function permitTime(random: Random, ground: string, arrived: Day, cut: Day): Omit<Permit, 'ground'> {
  const from = Math.max(arrived - random.between(0, 60), cut - random.between(0, 1400));
  if (!FOR_A_TIME.has(ground)) return { from, to: null };
  const to = cut + (random.chance(0.04) ? -random.between(1, 200) : random.between(1, 1200));
  return { from, to: Math.max(from, to) };
}

const FOR_A_TIME: ReadonlySet<string> = new Set(['A', 'B', 'OK', 'VI', 'TP']);

function naturalised(random: Random, { birth, registered }: Newcomer): Origin {
  const { language, country, culture } = draw(NATIONALITIES, random);
  return {
    ...BORN_HERE,
    language,
    citizenships: random.chance(0.5) ? `FI,${country}` : 'FI',
    culture,
    arrived: Math.max(birth + 30, registered - 2000 - random.days(3000)),
  };
}
