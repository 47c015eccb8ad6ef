import { type Names, names } from './names.ts';

/** Employment status codes 00–09 of URA, list A.1 (työllisyyden koodi). */
export const statusCodes: ReadonlyMap<string, Names> = new Map(
  Object.entries({
    '00': names('Työllistetty', 'Sysselsatt med stöd', 'In subsidised work'),
    '01': names(
      'Työssä yleisillä työmarkkinoilla',
      'I arbete på den allmänna arbetsmarknaden',
      'Employed in the open labour market',
    ),
    '02': names('Työtön', 'Arbetslös', 'Unemployed'),
    '03': names('Lomautettu', 'Permitterad', 'Fully laid off'),
    '04': names('Lyhennetyllä työviikolla', 'Förkortad arbetsvecka', 'On a shortened working week'),
    '05': names('Työvoiman ulkopuolella', 'Utanför arbetskraften', 'Outside the labour force'),
    '06': names('Työttömyyseläkkeellä', 'Arbetslöshetspension', 'On unemployment pension'),
    '07': names(
      'Työllistymistä edistävässä palvelussa',
      'I sysselsättningsfrämjande service',
      'In an employment-promoting service',
    ),
    '08': names('Koulutuksessa', 'I utbildning', 'In education'),
    '09': names('Osa-aikatyössä', 'I deltidsarbete', 'In part-time work'),
  }),
);

/** How a status counts (A.1): unemployed, in a service or in education, employed, or otherwise. */
export type StatusKind = 'UNEMPLOYED' | 'SERVICE' | 'EMPLOYED' | 'OTHER';

/** Kind of every status code; who is in education may be in a service, which the services tell. */
export const statusKinds: ReadonlyMap<string, StatusKind> = new Map([
  ['00', 'SERVICE'],
  ['01', 'EMPLOYED'],
  ['02', 'UNEMPLOYED'],
  ['03', 'UNEMPLOYED'],
  ['04', 'EMPLOYED'],
  ['05', 'OTHER'],
  ['06', 'OTHER'],
  ['07', 'SERVICE'],
  ['08', 'SERVICE'],
  ['09', 'EMPLOYED'],
]);

/** Codes of a kind. */
export function statusCodesOf(kind: StatusKind): readonly string[] {
  return [...statusKinds].filter(([, of]) => of === kind).map(([code]) => code);
}
