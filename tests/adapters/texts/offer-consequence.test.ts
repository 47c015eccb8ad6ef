import { describe, expect, it } from 'vitest';
import { offerConsequence } from '../../../src/adapters/texts/offer-consequence.ts';
import { conduct } from '../../../src/domain/legislation/conduct.ts';
import { date } from '../../support/client-facts.ts';

const rulesOn = (day: string) => {
  const found = conduct.at(date(day));
  if (!found.ok) throw new Error(found.failure.code);
  return found.value.rules;
};

describe('what neglecting an offer may lead to', () => {
  it.each([
    ['until 1.5.2022', '2022-05-01', 'fi', ['60 päivää', '30 päivää', '2 viikkoa', '90 päivää']],
    ['until 1.5.2022', '2022-05-01', 'sv', ['60 dagar', '30 dagar', '2 veckor', '90 dagar']],
    ['until 1.5.2022', '2022-05-01', 'en', ['60 days', '30 days', '2 weeks', '90 days']],
    [
      'from 2.5.2022',
      '2022-05-02',
      'fi',
      ['6 kuukautta', '1. muistutus', '7 päivää', '14 päivää', '12 viikkoa', '45 päivää'],
    ],
    [
      'from 2.5.2022',
      '2022-05-02',
      'sv',
      ['6 månader', '1. påminnelse', '7 dagar', '14 dagar', '12 veckor', '45 dagar'],
    ],
    [
      'from 2.5.2022',
      '2022-05-02',
      'en',
      ['6 months', '1. reminder', '7 days', '14 days', '12 weeks', '45 days'],
    ],
    ['to somebody served in another language', '2022-05-02', 'ru', ['6 kuukautta']],
  ])('%s (%s, %s)', (_, day, language, parts) => {
    const words = offerConsequence(rulesOn(day), language);
    for (const part of parts) expect(words).toContain(part);
  });

  it.each([
    ['fi', 'ei päätä seurauksista'],
    ['sv', 'beslutar inte om följderna'],
    ['en', 'does not decide on any consequence'],
  ])('is never said to be decided here (%s)', (language, words) => {
    for (const day of ['2021-03-01', '2022-05-02', '2024-09-01']) {
      expect(offerConsequence(rulesOn(day), language)).toContain(words);
    }
  });
});
