import type { PlainDate } from '../shared/plain-date.ts';
import { type Failure, ok, type Result, type RuleReference } from '../shared/result.ts';
import { day, timeline } from './timeline.ts';

/** Who applies for a subsidy, by what ties it to the trial municipalities (hakijan sidos kokeilukuntaan). */
export type SubsidyApplicant =
  | 'TRIAL_MUNICIPALITY'
  | 'JOINT_AUTHORITY_WITH_TRIAL_MAJORITY'
  | 'ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES'
  | 'OTHER';

/** Who decides on a subsidy (tuen myöntäjä). */
export type SubsidyDecider = 'MUNICIPALITY' | 'TE_OFFICE' | 'EMPLOYMENT_AUTHORITY';

/** Who decides on which application; a municipality never on its own jobs while the trials last. */
export interface SubsidyDeciderRules {
  readonly trialMunicipality: SubsidyDecider;
  readonly jointAuthorityWithTrialMajority: SubsidyDecider;
  /** Controlled by trial municipalities, or by such a joint authority (määräysvalta). */
  readonly entityControlledByTrialMunicipalities: SubsidyDecider;
  /** Another municipality, a county, a company, an association, a household. */
  readonly other: SubsidyDecider;
  /** Whoever applies, when the European Social Fund pays; where it names the TE Office, that goes first. */
  readonly esfFinanced: SubsidyDecider;
  readonly subsidies: readonly ('PAY_SUBSIDY' | 'EMPLOYMENT_SUBSIDY_55')[];
}

const BOUNDARY_CONDITIONS: SubsidyDeciderRules = {
  trialMunicipality: 'TE_OFFICE',
  jointAuthorityWithTrialMajority: 'MUNICIPALITY',
  entityControlledByTrialMunicipalities: 'MUNICIPALITY',
  other: 'MUNICIPALITY',
  esfFinanced: 'MUNICIPALITY',
  subsidies: ['PAY_SUBSIDY'],
};

const WIDER_EXCLUSION: SubsidyDeciderRules = {
  ...BOUNDARY_CONDITIONS,
  jointAuthorityWithTrialMajority: 'TE_OFFICE',
  entityControlledByTrialMunicipalities: 'TE_OFFICE',
};

/** Who decides on a subsidy, by the date of the decision: not by that of the application. */
export const subsidyDecider = timeline<SubsidyDeciderRules>('subsidy_decider', 'decision date', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Palveluprosessi',
    certainty: 'S',
    status: 'in-force',
    rules: BOUNDARY_CONDITIONS,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '11 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...BOUNDARY_CONDITIONS, esfFinanced: 'TE_OFFICE' },
  },
  {
    version: 'V1b',
    from: day('2021-06-01'),
    act: '1269/2020 (421/2021)',
    section: '11 §',
    certainty: 'F',
    status: 'in-force',
    rules: WIDER_EXCLUSION,
  },
  {
    version: 'V4',
    from: day('2023-07-01'),
    act: '1269/2020 (374/2023)',
    section: '11 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...WIDER_EXCLUSION, subsidies: ['PAY_SUBSIDY', 'EMPLOYMENT_SUBSIDY_55'] },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023, 383/2023',
    section: 'Palkkatuki',
    certainty: 'F',
    status: 'in-force',
    rules: {
      trialMunicipality: 'EMPLOYMENT_AUTHORITY',
      jointAuthorityWithTrialMajority: 'EMPLOYMENT_AUTHORITY',
      entityControlledByTrialMunicipalities: 'EMPLOYMENT_AUTHORITY',
      other: 'EMPLOYMENT_AUTHORITY',
      esfFinanced: 'EMPLOYMENT_AUTHORITY',
      subsidies: ['PAY_SUBSIDY', 'EMPLOYMENT_SUBSIDY_55'],
    },
  },
]);

/** Who decides on an application when the decision is made, and by which rule. */
export function deciderOf(
  applicant: SubsidyApplicant,
  isEsfFinanced: boolean,
  decidedOn: PlainDate,
): Result<{ readonly decider: SubsidyDecider; readonly rule: RuleReference }, Failure<'RULE_NOT_FOUND'>> {
  const law = subsidyDecider.at(decidedOn);
  if (!law.ok) return law;
  const { rules, reference: rule } = law.value;
  const byApplicant: Readonly<Record<SubsidyApplicant, SubsidyDecider>> = {
    TRIAL_MUNICIPALITY: rules.trialMunicipality,
    JOINT_AUTHORITY_WITH_TRIAL_MAJORITY: rules.jointAuthorityWithTrialMajority,
    ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES: rules.entityControlledByTrialMunicipalities,
    OTHER: rules.other,
  };
  const isForTeOffice = isEsfFinanced && rules.esfFinanced === 'TE_OFFICE';
  return ok({ decider: isForTeOffice ? 'TE_OFFICE' : byApplicant[applicant], rule });
}
