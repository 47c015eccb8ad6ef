import type { SubsidyApplication } from '../../../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { SubsidySituation } from '../../../../src/domain/subsidies/pay-subsidies/situation.ts';
import { type Instant, instantOf } from '../../../../src/domain/shared/instant.ts';
import { addDays, addMonths, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';

export const date = (text: string): PlainDate => text as PlainDate;

/** A moment at noon in Finland, or near it: the hour matters to no table. */
export const noon = (on: PlainDate): Instant => instantOf(Date.parse(`${on}T10:00:00Z`));

/** An application that nothing keeps from being granted, for work that begins the day after the decision. */
export function applicationFor(
  decidedOn: PlainDate,
  change: Partial<SubsidyApplication> & { readonly kind?: SubsidyApplication['employer']['kind'] } = {},
): SubsidyApplication {
  const { kind = 'ENTERPRISE', ...rest } = change;
  const from = rest.from ?? addDays(decidedOn, 1);
  return {
    subsidy: 'PAY_SUBSIDY',
    type: 'BASIC',
    employer: {
      businessId: kind === 'HOUSEHOLD' ? null : '1234567-1',
      name: 'Testityönantaja Oy',
      kind,
      municipality: null,
      trialMajority: false,
      controlledByTrialMunicipalities: false,
    },
    job: {
      title: 'Varastotyöntekijä',
      beginsAt: noon(from),
      to: null,
      weeklyHours: 3750,
      workingTime: 10_000,
      isApprenticeship: rest.type === 'APPRENTICESHIP',
      trainingEnds: null,
      duty: 'OTHER',
    },
    monthlyPayCents: 250_000,
    from,
    months: 1,
    isEsfFinanced: false,
    isBusiness: kind === 'ENTERPRISE',
    aidRegime: decidedOn < date('2023-07-01') ? null : 'GBER',
    otherAid: [],
    assurances: {
      dismissedOn: null,
      takenBack: false,
      distortsCompetition: false,
      wagesOrTaxesUnpaid: false,
      checkedOn: decidedOn,
    },
    receivedAt: noon(addDays(decidedOn, -10)),
    ...rest,
  };
}

/** A client of 35 with a shortage of skills and no qualification, unemployed for so many months up to the day. */
export function situationOf(
  on: PlainDate,
  unemployedMonths: number,
  change: Partial<SubsidySituation> & { readonly age?: number } = {},
): SubsidySituation {
  const { age = 35, ...rest } = change;
  return {
    birthDate: addMonths(on, -12 * age),
    isUnemployed: true,
    times: [{ kind: 'UNEMPLOYED', period: { from: addMonths(on, -unemployedMonths), until: null } }],
    lastWorkedOn: addMonths(on, -unemployedMonths),
    hasSkillShortage: true,
    hasUpperSecondaryQualification: false,
    hasIntegrationPlan: false,
    hasReducedAbility: false,
    wouldStayUnemployed: true,
    earlier: [],
    ...rest,
  };
}
