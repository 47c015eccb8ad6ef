import { describe, expect, it } from 'vitest';
import {
  factReport,
  statementCodes,
  statementDuties,
} from '../../../src/domain/legislation/statement-duties.ts';
import { describeLaw, inWords } from '../../support/law-table.ts';
import { lawOn, rulesOf, versionOn } from '../../support/legislation.ts';

const TRIAL = '153/2021, 1556/2016';
const AFTER_APPEAL = '153/2021 (1375/2022), 1556/2016';

describeLaw(statementDuties, [
  ['statement.appeal_marking', 'MUNICIPALITY CONTACT_DATA', '2023-01-01', '2024-12-31', 'V3', AFTER_APPEAL],
  ['statement.channel', 'ELECTRONIC_TRANSFER IN_WRITING_IF_NECESSARY', '2021-03-01', null, 'V1', TRIAL],
  ['statement.keha.deadline', '30 days', '2025-01-01', null, 'V5', '512/2024'],
  ['statement.municipality.deadline', '7 days', '2021-03-01', null, 'V1', TRIAL],
  ['statement.municipality.deadline_from', 'CLARIFICATION_OR_ITS_DEADLINE', '2021-03-01', null, 'V1', TRIAL],
  ['statement.municipality.deadline_unless', 'NATURE EXTENT SPECIAL_REASON', '2021-03-01', null, 'V1', TRIAL],
  ['statement.te.deadline', '30 days', '2017-01-01', '2024-12-31', 'DEC1556', '1556/2016'],
]);

describe('duties of who gives a statement, by the day from which the time runs', () => {
  const given = (on: string): readonly (string | null)[] => {
    const { municipality, te, keha } = rulesOf(statementDuties, on);
    return [municipality, te, keha].map((duty) => duty && inWords(duty.deadline));
  };

  it.each([
    // runs from    version    municipality TE Office  KEHA     act
    ['2017-01-01', 'DEC1556', null, '30 days', null, '1556/2016'],
    ['2021-02-28', 'DEC1556', null, '30 days', null, '1556/2016'],
    ['2021-03-01', 'V1', '7 days', '30 days', null, '153/2021, 1556/2016'],
    ['2021-03-02', 'V1', '7 days', '30 days', null, '153/2021, 1556/2016'],
    ['2022-12-31', 'V1', '7 days', '30 days', null, '153/2021, 1556/2016'],
    ['2023-01-01', 'V3', '7 days', '30 days', null, AFTER_APPEAL],
    ['2024-12-31', 'V3', '7 days', '30 days', null, AFTER_APPEAL],
    ['2025-01-01', 'V5', '7 days', null, '30 days', '512/2024'],
    ['2025-01-02', 'V5', '7 days', null, '30 days', '512/2024'],
  ])('%s: %s, municipality %s, TE Office %s, KEHA Centre %s', (on, version, municipality, te, keha, act) => {
    expect(lawOn(statementDuties, on).reference).toMatchObject({ version, act });
    expect(given(on)).toEqual([municipality, te, keha]);
  });

  it.each([
    ['2022-12-31', null],
    ['2023-01-01', 'MUNICIPALITY CONTACT_DATA'],
    ['2023-01-02', 'MUNICIPALITY CONTACT_DATA'],
    ['2024-12-31', 'MUNICIPALITY CONTACT_DATA'],
    ['2025-01-01', null],
  ])('after an appeal, %s: the statement names %s (1375/2022)', (on, expected) => {
    const marking = rulesOf(statementDuties, on).appealMarking;
    expect(marking && inWords(marking)).toBe(expected);
  });
});

describeLaw(factReport, [
  ['factreport.deadline', 'WITHOUT_DELAY', '2021-03-01', '2024-12-31', 'V1', '1269/2020'],
  ['factreport.default_deadline', '1 working-days', '2021-03-01', '2024-12-31', 'V1', '1269/2020'],
  ['factreport.escalation', '3 working-days', '2021-03-01', '2024-12-31', 'V1', '1269/2020'],
]);

const IN_A_WORKING_DAY =
  '{deadline: WITHOUT_DELAY, defaultDeadline: 1 working-days, escalation: 3 working-days}';

describe('fact report, by the day of the event (1269/2020, 20 §)', () => {
  it.each([
    ['2021-02-28', 'V0', null],
    ['2021-03-01', 'V1', IN_A_WORKING_DAY],
    ['2021-03-02', 'V1', IN_A_WORKING_DAY],
    ['2024-12-31', 'V1', IN_A_WORKING_DAY],
    ['2025-01-01', 'V5', null],
    ['2025-01-02', 'V5', null],
  ])('%s: %s, %s', (on, version, expected) => {
    expect(versionOn(factReport, on)).toBe(version);
    const rules = rulesOf(factReport, on);
    expect(rules && inWords({ ...rules })).toBe(expected);
  });
});

describe('codes of statements, by the day on which the statement is given', () => {
  it.each([
    ['2021-03-01', 'TWO_CHARACTERS', 'A', 'N–T W1–WB'],
    ['2023-02-28', 'TWO_CHARACTERS', 'A', 'N–T W1–WB'],
    ['2023-03-01', 'FOUR_CHARACTERS', 'T001–T100', 'P010–P070'],
    ['2023-03-02', 'FOUR_CHARACTERS', 'T001–T100', 'P010–P070'],
  ])('%s: %s, general %s, conduct %s', (on, form, general, conduct) => {
    const rules = rulesOf(statementCodes, on);
    expect([rules.form, inWords(rules.generalConditions), inWords(rules.conduct)]).toEqual([
      form,
      general,
      conduct,
    ]);
  });

  it('keep codes of their own for conduct under the earlier law (E57)', () => {
    expect(rulesOf(statementCodes, '2022-05-05').conductOfEarlierLaw).toBeNull();
    expect(rulesOf(statementCodes, '2023-03-01').conductOfEarlierLaw).toEqual(['S010–S061', 'V070']);
  });
});
