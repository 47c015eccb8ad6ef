import { describe, expect, it } from 'vitest';
import { valueInWords } from '../../../src/adapters/texts/parameter-words.ts';
import {
  days,
  daysPerWeek,
  euros,
  eurosPerDay,
  eurosPerMonth,
  hours,
  hoursPerDay,
  months,
  opportunities,
  percent,
  times,
  weeks,
  workingDays,
  years,
} from '../../../src/domain/legislation/amounts.ts';
import type { ParameterValue } from '../../../src/domain/legislation/parameters.ts';

const inWords = (value: ParameterValue | null): readonly string[] =>
  (['fi', 'sv', 'en'] as const).map((language) => valueInWords(value, language).replaceAll('\u00a0', ' '));

describe('values of the law in words', () => {
  it.each<[ParameterValue | null, string, string, string]>([
    [hours(3), '3 tuntia', '3 timmar', '3 hours'],
    [days(1), '1 päivä', '1 dag', '1 day'],
    [days(0), '0 päivää', '0 dagar', '0 days'],
    [workingDays(5), '5 arkipäivää', '5 vardagar', '5 working days'],
    [weeks(2), '2 viikkoa', '2 veckor', '2 weeks'],
    [months(1), '1 kuukausi', '1 månad', '1 month'],
    [months(24), '24 kuukautta', '24 månader', '24 months'],
    [years(4), '4 vuotta', '4 år', '4 years'],
    [percent(33.5), '33,5 %', '33,5 %', '33.5 %'],
    [times(1), '1 kerta', '1 gång', '1 time'],
    [opportunities(4), '4 työmahdollisuutta', '4 jobbmöjligheter', '4 job opportunities'],
    [daysPerWeek(4), '4 päivää viikossa', '4 dagar i veckan', '4 days a week'],
    [hoursPerDay(4), '4 tuntia päivässä', '4 timmar om dagen', '4 hours a day'],
    [euros(1_260.5), '1 260,50 €', '1 260,50 €', '€1,260.50'],
    [eurosPerDay(9), '9,00 € päivässä', '9,00 € om dagen', '€9.00 a day'],
    [eurosPerMonth(2_020), '2 020,00 € kuukaudessa', '2 020,00 € i månaden', '€2,020.00 a month'],
    [true, 'kyllä', 'ja', 'yes'],
    [false, 'ei', 'nej', 'no'],
    [1_000, '1 000', '1 000', '1,000'],
    ['2022-05-02', '2.5.2022', '2.5.2022', '2 May 2022'],
    ['TE_OFFICE', 'TE_OFFICE', 'TE_OFFICE', 'TE_OFFICE'],
    [['M', 'Y'], 'M, Y', 'M, Y', 'M, Y'],
    [[], 'ei mitään', 'inget', 'none'],
    [null, 'ei sääntöä', 'ingen regel', 'no rule'],
  ])('%j', (value, ...words) => {
    expect(inWords(value)).toEqual(words);
  });

  it('names the fields of a table, without those that say nothing', () => {
    const steps = [
      { event: 1, consequence: 'REMINDER', length: null },
      { event: 2, consequence: 'SUSPENSION', length: days(7) },
    ];
    expect(valueInWords(steps, 'en')).toBe(
      'event 1, consequence REMINDER; event 2, consequence SUSPENSION, length 7 days',
    );
  });

  it('adds to an amount what else there is', () => {
    const hoursAWeek = { amount: 4, unit: 'hours-per-week', of: ['REGULAR'] };
    expect(valueInWords(hoursAWeek, 'sv')).toBe('4 timmar i veckan (of REGULAR)');
  });

  it('leaves a unit that it does not know as it is', () => {
    expect(valueInWords({ amount: 4, unit: 'moons' }, 'fi')).toBe('amount 4, unit moons');
  });
});
