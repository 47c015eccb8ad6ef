import { describe, expect, it } from 'vitest';
import { appeal, employmentAreas } from '../../../src/domain/legislation/employment-areas.ts';
import { targetGroup } from '../../../src/domain/legislation/target-group.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const TE2025 = '380/2023';
const ARRANGED = 'MUNICIPALITY MUNICIPALITIES_JOINTLY';
const PATH = 'RECTIFICATION_BY_AUTHORITY ADMINISTRATIVE_COURT';

describeLaw(employmentAreas, [
  // parameter                             value       from          to    version act
  ['employment_area.clients', 'ALL_JOBSEEKERS', '2025-01-01', null, 'V5', TE2025],
  ['employment_area.arranged_by', ARRANGED, '2025-01-01', null, 'V5', TE2025],
  ['employment_area.min_workforce', '20000', '2025-01-01', null, 'V5', TE2025],
  ['employment_area.workforce_of', 'EMPLOYED UNEMPLOYED', '2025-01-01', null, 'V5', TE2025],
  ['employment_area.exceptional_permits', 'true', '2025-01-01', null, 'V5', TE2025],
  ['employment_area.areas', '45', '2025-01-01', null, 'V5', TE2025],
]);

describeLaw(appeal, [
  ['appeal.path', PATH, '2013-01-01', null, 'JTYPL13', '916/2012'],
  ['appeal.to_appeal_board', 'REFUSAL_TO_REGISTER EXPENSE_ALLOWANCE', '2025-01-01', null, 'V5', TE2025],
]);

describe('employment areas', () => {
  it.each(['2024-12-31', '2025-01-01'])('and a target group are never both, on %s', (on) => {
    const group = targetGroup.at(on as PlainDate);
    const isDetermined = group.ok && group.value.rules.determined;
    expect(employmentAreas.at(on as PlainDate).ok).toBe(!isDetermined);
  });
});
