import { describe, expect, it } from 'vitest';
import { bodiesSeenBy, mayReadFiguresOf } from '../../../src/domain/access/visibility.ts';
import { type TrialArea, trialAreaOn } from '../../../src/domain/legislation/trial-areas.ts';
import { type OrganisationId, parseOrganisation } from '../../../src/domain/shared/organisation.ts';
import { date } from '../../support/client-facts.ts';

const body = (text: string): OrganisationId => parseOrganisation(text) ?? missing(text);
const area = (code: string): TrialArea => trialAreaOn(code, date('2021-03-01')) ?? missing(code);

function missing(text: string): never {
  throw new Error(`no such body: ${text}`);
}

const HAMEENLINNA = ['area:1531', 'municipality:109', 'municipality:082', 'municipality:165'];

describe('whose clients are seen', () => {
  it.each([
    ['area:1531', '2021-03-01', HAMEENLINNA],
    ['area:1531', '2024-12-31', HAMEENLINNA],
    ['area:1531', '2025-01-01', ['area:1531']],
    ['area:1531', '2019-12-31', ['area:1531']],
    ['area:0231', '2021-03-01', ['area:0231', 'municipality:049']],
    ['area:1031', '2021-03-01', ['area:1031']],
    ['municipality:109', '2021-03-01', ['municipality:109']],
    ['te-office:1500', '2021-03-01', ['te-office:1500']],
    ['keha', '2021-03-01', ['keha']],
    ['ministry', '2021-03-01', ['ministry']],
    ['avi', '2025-01-01', ['avi']],
    ['employment-authority:TA21', '2025-01-01', ['employment-authority:TA21']],
  ])('acting for %s on %s: those of %j', (acting, day, seen) => {
    expect(bodiesSeenBy(body(acting), date(day))).toEqual(seen);
  });

  it('are those of every trial municipality for the supervisor of the trials (D19)', () => {
    const seen = bodiesSeenBy(body('avi'), date('2021-03-01'));
    expect(seen).toEqual(expect.arrayContaining(['avi', 'municipality:109', 'municipality:837']));
    expect(new Set(seen).size).toBe(119);
  });
});

describe('whose unpublished figures may be read (R12)', () => {
  it.each([
    // acting for          Hämeenlinna 1531, Lahti 1530 (same region), Espoo 0231
    ['area:1531', [true, false, false]],
    ['area:1530', [false, true, false]],
    ['municipality:109', [true, false, false]],
    ['municipality:165', [true, false, false]],
    ['municipality:398', [false, true, false]],
    ['municipality:049', [false, false, true]],
    ['municipality:694', [false, false, false]],
    ['te-office:1500', [true, true, false]],
    ['te-office:0200', [false, false, true]],
    ['te-office:0400', [false, false, false]],
    ['ely:04', [true, true, false]],
    ['ely:01', [false, false, true]],
    ['ely:05', [false, false, false]],
    ['keha', [true, true, true]],
    ['ministry', [true, true, true]],
    ['avi', [false, false, false]],
    ['employment-authority:TA21', [false, false, false]],
    ['employer:9000100-6', [false, false, false]],
    ['provider:valmennuspaja', [false, false, false]],
  ] as const)('%s: %j', (acting, allowed) => {
    const areas = ['1531', '1530', '0231'].map(area);
    expect(areas.map((one) => mayReadFiguresOf(body(acting), one))).toEqual(allowed);
  });
});
