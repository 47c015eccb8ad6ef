import { trialAreaOfMunicipality } from '../../legislation/trial-areas.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { QuotaCalculationId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { KEHA, MINISTRY, organisation, type OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import { calculate, type CalculationFailure, type CalculationLaw } from './calculate.ts';
import { type CalculationInputs, checkInputs, elyCentresOf, type InputsFailure } from './inputs.ts';
import type { CalculationResult } from './result.ts';

export type CalculationState = 'DRAFT' | 'CALCULATED' | 'PUBLISHED' | 'CONFIRMED' | 'REPLACED' | 'WITHDRAWN';

export type CalculationCommand =
  | 'change'
  | 'calculate'
  | 'publish'
  | 'hear'
  | 'confirm'
  | 'replace'
  | 'withdraw';

/** Life of one version of a calculation: what was published is never changed, the next version takes its place. */
export const CALCULATION_MACHINE: StateMachine<CalculationState, CalculationCommand> = {
  name: 'quota calculation',
  finnish: 'suuntaa-antava laskelma',
  initial: 'DRAFT',
  moves: {
    DRAFT: { change: 'DRAFT', calculate: 'CALCULATED', withdraw: 'WITHDRAWN' },
    CALCULATED: { change: 'DRAFT', calculate: 'CALCULATED', publish: 'PUBLISHED', withdraw: 'WITHDRAWN' },
    PUBLISHED: { hear: 'PUBLISHED', confirm: 'CONFIRMED', replace: 'REPLACED', withdraw: 'WITHDRAWN' },
    CONFIRMED: { replace: 'REPLACED', withdraw: 'WITHDRAWN' },
    REPLACED: {},
    WITHDRAWN: {},
  },
};

/** How a municipality was heard of a calculation (kunnan kuuleminen). */
export interface Consultation {
  readonly municipality: string;
  readonly on: PlainDate;
  /** Who was heard, and what they said. */
  readonly heard: string;
  readonly opinion: string;
}

/** What a calculation is of: an area that may be no trial area yet, from a day on. */
interface CalculationSubject {
  /** Name of the municipality or of the candidate area. */
  readonly name: string;
  /** Day from which the quotas are to hold; its year is their budget year, and its law sizes them. */
  readonly from: PlainDate;
  /** Last day of the application period in which the calculation is due; null outside any. */
  readonly applicationUntil: PlainDate | null;
}

/** What can be written of a calculation until it is published. */
export type CalculationContent = CalculationSubject & { readonly inputs: CalculationInputs };

/** A version of the Ministry’s indicative calculation of quotas and staff of an area (suuntaa-antava laskelma, R82). */
export interface QuotaCalculation extends CalculationSubject {
  readonly id: QuotaCalculationId;
  /** The first version, and which one this is. */
  readonly series: QuotaCalculationId;
  readonly number: number;
  readonly state: CalculationState;
  readonly inputs: CalculationInputs;
  /** Null until it is calculated. */
  readonly result: CalculationResult | null;
  /** When it was published, and whether that was after the application period; null while it is not. */
  readonly publication: { readonly on: PlainDate; readonly isLate: boolean } | null;
  readonly consultations: readonly Consultation[];
  /** Why the version was made, or why it was withdrawn; null where nobody had to say. */
  readonly reason: string | null;
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

type Changed<F extends Failure = never> = Result<QuotaCalculation, CommandNotAllowed | F>;

/** The first version, as a draft. */
export function draftCalculation(
  id: QuotaCalculationId,
  content: CalculationContent,
  act: Act,
): Result<QuotaCalculation, InputsFailure> {
  const checked = checkInputs(content.inputs);
  return checked.ok ? ok(versionOf({ id, series: id, number: 1 }, content, null, act)) : checked;
}

/** Which version is made next, and why. */
export interface NextVersion {
  readonly id: QuotaCalculationId;
  readonly number: number;
  readonly reason: string;
}

/** The next version of a calculation from the same inputs, as a draft. */
export function nextVersion(
  { series, name, from, applicationUntil, inputs }: QuotaCalculation,
  { id, number, reason }: NextVersion,
  act: Act,
): QuotaCalculation {
  return versionOf({ id, series, number }, { name, from, applicationUntil, inputs }, reason, act);
}

function versionOf(
  place: Pick<QuotaCalculation, 'id' | 'series' | 'number'>,
  content: CalculationContent,
  reason: string | null,
  act: Act,
): QuotaCalculation {
  return {
    ...content,
    ...place,
    state: CALCULATION_MACHINE.initial,
    result: null,
    publication: null,
    consultations: [],
    reason,
    ...firstBy(act),
  };
}

/** Writes subject and inputs anew; what had been calculated falls away. */
export function changeCalculation(
  calculation: QuotaCalculation,
  { name, from, applicationUntil, inputs }: CalculationContent,
  act: Act,
): Changed<InputsFailure> {
  const state = moved(CALCULATION_MACHINE, calculation.state, 'change');
  if (!state.ok) return state;
  const checked = checkInputs(inputs);
  if (!checked.ok) return checked;
  const content = { name, from, applicationUntil, inputs, result: null };
  return ok({ ...calculation, ...nextBy(calculation, act), ...content, state: state.value });
}

/** Calculates quotas and staff from the inputs; fails as {@link calculate} does. */
export function calculateVersion(
  calculation: QuotaCalculation,
  law: CalculationLaw,
  act: Act,
): Changed<CalculationFailure> {
  const state = moved(CALCULATION_MACHINE, calculation.state, 'calculate');
  if (!state.ok) return state;
  const result = calculate(calculation.inputs, law);
  return result.ok
    ? ok({ ...calculation, ...nextBy(calculation, act), state: state.value, result: result.value })
    : result;
}

/** Publishes a version to those concerned; after the application period it is marked as late (R82). */
export function publishVersion(calculation: QuotaCalculation, act: Act): Changed {
  const state = moved(CALCULATION_MACHINE, calculation.state, 'publish');
  if (!state.ok) return state;
  const on = localDateOf(act.at);
  const { applicationUntil } = calculation;
  const publication = { on, isLate: applicationUntil !== null && on > applicationUntil };
  return ok({ ...calculation, ...nextBy(calculation, act), state: state.value, publication });
}

/** Records how a municipality was heard. Fails with `DATE_IN_FUTURE` and `MUNICIPALITY_NOT_CONCERNED`. */
export function hearOf(
  calculation: QuotaCalculation,
  consultation: Consultation,
  act: Act,
): Changed<Failure<'DATE_IN_FUTURE' | 'MUNICIPALITY_NOT_CONCERNED'>> {
  const state = moved(CALCULATION_MACHINE, calculation.state, 'hear');
  if (!state.ok) return state;
  const today = localDateOf(act.at);
  const { municipality, on } = consultation;
  if (on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: on, today });
  if (!municipalitiesOf(calculation).includes(municipality)) {
    return fail('rule-violation', 'MUNICIPALITY_NOT_CONCERNED', { municipality });
  }
  const consultations = [...calculation.consultations, consultation];
  return ok({ ...calculation, ...nextBy(calculation, act), state: state.value, consultations });
}

/** Confirms a version of which every municipality was heard. Fails with `CONSULTATION_MISSING`, which names the others. */
export function confirmVersion(
  calculation: QuotaCalculation,
  act: Act,
): Changed<Failure<'CONSULTATION_MISSING'>> {
  const state = moved(CALCULATION_MACHINE, calculation.state, 'confirm');
  if (!state.ok) return state;
  const heard = new Set(calculation.consultations.map(({ municipality }) => municipality));
  const missing = municipalitiesOf(calculation).filter((municipality) => !heard.has(municipality));
  return missing.length > 0
    ? fail('rule-violation', 'CONSULTATION_MISSING', { municipalities: missing })
    : ok({ ...calculation, ...nextBy(calculation, act), state: state.value });
}

/** Marks a version in whose place the next was published. */
export function replaceVersion(calculation: QuotaCalculation, act: Act): Changed {
  const state = moved(CALCULATION_MACHINE, calculation.state, 'replace');
  return state.ok ? ok({ ...calculation, ...nextBy(calculation, act), state: state.value }) : state;
}

/** Takes a version back, with the reason. */
export function withdrawVersion(calculation: QuotaCalculation, reason: string, act: Act): Changed {
  const state = moved(CALCULATION_MACHINE, calculation.state, 'withdraw');
  return state.ok ? ok({ ...calculation, ...nextBy(calculation, act), state: state.value, reason }) : state;
}

/** Inputs without a municipality that has withdrawn its application (E98). */
export function withoutMunicipality(inputs: CalculationInputs, municipality: string): CalculationInputs {
  return {
    ...inputs,
    municipalities: inputs.municipalities.filter((one) => one.municipality !== municipality),
  };
}

/** Codes of the municipalities concerned. */
export function municipalitiesOf({ inputs }: Pick<QuotaCalculation, 'inputs'>): readonly string[] {
  return inputs.municipalities.map(({ municipality }) => municipality);
}

/**
 * Who may read a version: the Ministry; once it has been published, the municipalities concerned and the trial area that
 * they form, the KEHA Centre, and the ELY Centre, which sets the quotas.
 */
export function calculationReaders(calculation: QuotaCalculation): readonly OrganisationId[] {
  if (calculation.publication === null) return [MINISTRY];
  const codes = municipalitiesOf(calculation);
  const areas = codes.flatMap((code) => trialAreaOfMunicipality(code, calculation.from)?.code ?? []);
  return [
    MINISTRY,
    KEHA,
    ...codes.map((code) => organisation('municipality', code)),
    ...[...new Set(areas)].map((code) => organisation('area', code)),
    ...elyCentresOf(codes).map((code) => organisation('ely', code)),
  ];
}
