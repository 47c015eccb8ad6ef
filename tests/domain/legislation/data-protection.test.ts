import { describe, expect, it } from 'vitest';
import {
  clientSystem,
  controller,
  employerDisclosure,
  rectification,
  restriction,
  retention,
  securityBan,
} from '../../../src/domain/legislation/data-protection.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const JTYPL = '916/2012';
const JOINT = '1269/2020 (338/2022), 916/2012 (337/2022)';
const KEHA = 'SYSTEM_SECURITY DATA_PROTECTION_BY_DESIGN IMPACT_ASSESSMENT';

describeLaw(retention, [
  // parameter           value      from          to            version act
  ['retention.entries', '2 years', '2013-01-01', '2020-06-30', 'JTYPL13', JTYPL],
  ['retention.all', '5 years', '2013-01-01', '2020-06-30', 'JTYPL13', JTYPL],
  ['retention.all', '4 years', '2020-07-01', null, 'JTYPL20', '916/2012 (447/2020)'],
]);

describeLaw(restriction, [
  ['restriction.right', 'true', '2018-05-25', '2022-05-22', 'GDPR18', '(EU) 2016/679'],
  ['restriction.right', 'false', '2022-05-23', null, 'V2b', '916/2012 (337/2022)'],
]);

describeLaw(controller, [
  ['controller.trial_municipality', 'PROCESSOR', '2021-03-01', '2022-05-22', 'V1', '1269/2020'],
  ['controller.trial_municipality', 'JOINT_CONTROLLER', '2022-05-23', '2024-12-31', 'V2b', JOINT],
  ['controller.keha_answers_for', KEHA, '2022-05-23', '2024-12-31', 'V2b', JOINT],
  ['controller.typ', 'JOINT_CONTROLLER', '2023-01-01', '2024-12-31', 'V3', '1269/2020 (937/2022)'],
  ['controller.2025', 'KEHA_CENTRE EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', '380/2023'],
]);

describeLaw(securityBan, [
  ['securityban.max.first', '5 years', '2010-03-01', null, 'VTJ10', '661/2009'],
  ['securityban.max.renewed', '2 years', '2010-03-01', null, 'VTJ10', '661/2009'],
]);

describeLaw(clientSystem, [
  ['system.mandatory', 'NATIONAL_CLIENT_SYSTEM', '2021-03-01', null, 'V1', '1269/2020'],
  ['system.addon', 'MEETING_REQUIREMENTS_OF_KEHA', '2025-01-01', null, 'V5', '380/2023'],
]);

describeLaw(employerDisclosure, [
  ['employer.disclosure.consent', 'WRITTEN', '2013-01-01', null, 'JTYPL13', JTYPL],
  ['employer.disclosure.data', 'LISTED_ONLY', '2013-01-01', null, 'JTYPL13', JTYPL],
  ['employer.disclosure.health_data', 'SPECIFIC_WRITTEN_CONSENT', '2013-01-01', null, 'JTYPL13', JTYPL],
]);

describeLaw(rectification, [['rectification.deadline', '30 days', '2010-07-01', null, 'ADM10', '434/2003']]);

describe('versions of the law of data protection', () => {
  it.each([
    { law: retention, on: '2020-06-30', version: 'JTYPL13', act: JTYPL },
    { law: retention, on: '2020-07-01', version: 'JTYPL20', act: '916/2012 (447/2020)' },
    { law: retention, on: '2022-05-22', version: 'JTYPL20', act: '916/2012 (447/2020)' },
    { law: retention, on: '2022-05-23', version: 'V2b', act: '916/2012 (337/2022)' },
    { law: retention, on: '2025-01-01', version: 'V5', act: '380/2023' },
    { law: controller, on: '2022-05-22', version: 'V1', act: '1269/2020' },
    { law: controller, on: '2022-05-23', version: 'V2b', act: JOINT },
    { law: controller, on: '2023-11-30', version: 'V3', act: '1269/2020 (937/2022)' },
    { law: controller, on: '2023-12-01', version: 'V4b', act: '1269/2020 (1001/2023)' },
    { law: controller, on: '2024-12-31', version: 'V4b', act: '1269/2020 (1001/2023)' },
    { law: controller, on: '2025-01-01', version: 'V5', act: '380/2023' },
  ])('$law.theme on $on: $version, $act', ({ law, on, version, act }) => {
    const found = law.at(on as PlainDate);
    expect(found.ok && found.value.reference).toMatchObject({ version, act });
  });
});
