import { type QuotaRules, quotaOf, quotas } from '../../legislation/quotas.ts';
import { staff as staffLaw, staffOf, type StaffRules, weightedClients } from '../../legislation/resources.ts';
import { type RulesInForce, rulesOn } from '../../legislation/timeline.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { apportioned } from '../../shared/proportion.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import {
  type CalculationInputs,
  type LineInput,
  type MunicipalityInput,
  type StaffInput,
  transferringFrom,
} from './inputs.ts';
import type { CalculatedQuota, CalculatedStaff, CalculationResult, ExplainedRow } from './result.ts';

export type CalculationFailure = Failure<
  | 'REFERENCE_MISSING'
  | 'SHARE_OUT_OF_RANGE'
  | 'WEIGHT_MISSING'
  | 'SHARE_OVER_100'
  | 'NO_QUOTA_BASIS'
  | 'RULE_NOT_FOUND'
>;

/** The law of a calculation: that of quotas and of staff on the day from which it is to hold. */
export interface CalculationLaw {
  readonly quota: RulesInForce<QuotaRules>;
  readonly staff: RulesInForce<StaffRules>;
}

export function calculationLaw(from: PlainDate): Result<CalculationLaw, Failure<'RULE_NOT_FOUND'>> {
  return rulesOn({ quota: quotas, staff: staffLaw }, from);
}

/**
 * Sizes the quotas of an area and its staff (R76–R78, R80–R81, R86–R87). Every figure is rounded once, from the inputs;
 * municipalities get parts of it that sum to the whole. Fails with `REFERENCE_MISSING` without reference period, target
 * group or clients of the ELY area, `SHARE_OUT_OF_RANGE` for a share below 0 or above 100 %, `WEIGHT_MISSING`,
 * `SHARE_OVER_100` for tasks that stay, and `NO_QUOTA_BASIS` when the law sizes no quotas by participation.
 */
export function calculate(
  { lines, municipalities, staff }: CalculationInputs,
  law: CalculationLaw,
): Result<CalculationResult, CalculationFailure> {
  if (law.quota.rules.basis === null) return fail('rule-violation', 'NO_QUOTA_BASIS');
  const counted: Counted<CalculatedQuota>[] = [];
  for (const line of lines) {
    const quota = calculatedQuota(line, municipalities, law);
    if (!quota.ok) return quota;
    counted.push(quota.value);
  }
  const people = staff === null ? ok(null) : calculatedStaff(staff, municipalities, law);
  if (!people.ok) return people;
  const results = counted.map(({ result }) => result);
  return ok({
    transferring: sum(municipalities.map(transferringFrom)),
    quotas: results,
    cents: sum(results.map(({ cents }) => cents)),
    staff: people.value?.result ?? null,
    rows: [...counted.flatMap(({ rows }) => rows), ...(people.value?.rows ?? [])],
  });
}

interface Counted<T> {
  readonly result: T;
  readonly rows: readonly ExplainedRow[];
}

const PART = 'whole × part / parts, in whole units: what is left goes to the largest remainders';

function calculatedQuota(
  { serviceLine, reference, participants, targetGroup, unitCost }: LineInput,
  municipalities: readonly MunicipalityInput[],
  { quota: law }: CalculationLaw,
): Result<Counted<CalculatedQuota>, CalculationFailure> {
  if (reference === null) return fail('rule-violation', 'REFERENCE_MISSING', { serviceLine }, law.reference);
  const weights = municipalities.map(transferringFrom);
  const transferring = sum(weights);
  const sized = quotaOf({ participants, targetGroup, transferring, unitCost });
  if (!sized.ok) {
    const { kind, code, data } = sized.failure;
    return fail(kind, code, { ...data, serviceLine }, law.reference);
  }
  const { basisPoints, places, cents } = sized.value;
  const [partsOfPlaces, partsOfCents] = [apportioned(places, weights), apportioned(cents, weights)];
  const parts = municipalities.map(({ municipality }, nth) => ({
    municipality,
    places: partsOfPlaces[nth] ?? 0,
    cents: partsOfCents[nth] ?? 0,
  }));
  const perYear = unitCost.per === 'MONTH' ? 12 : 1;
  const row = rowsBy({ serviceLine, rule: law.reference });
  const shared = { participants, targetGroup };
  const clients = { ...shared, transferring };
  return ok({
    result: { serviceLine, basisPoints, places, cents, parts },
    rows: [
      row('PARTICIPATION_SHARE', basisPoints, '10 000 × participants / targetGroup', shared),
      row('PLACES', places, 'participants / targetGroup × transferring', clients),
      row('CENTS', cents, 'participants / targetGroup × transferring × unitCostCents × unitsInYear', {
        ...clients,
        unitCostCents: unitCost.cents,
        unitsInYear: perYear,
      }),
      ...parts.flatMap((part, nth) => {
        const of = { part: weights[nth] ?? 0, parts: transferring };
        return [
          row('PLACES', part.places, PART, { whole: places, ...of }, part.municipality),
          row('CENTS', part.cents, PART, { whole: cents, ...of }, part.municipality),
        ];
      }),
    ],
  });
}

function calculatedStaff(
  { fte, stayingShares, elyAreaClientsByLine, lineWeights }: StaffInput,
  municipalities: readonly MunicipalityInput[],
  { staff: law }: CalculationLaw,
): Result<Counted<CalculatedStaff>, CalculationFailure> {
  const given = Object.entries(lineWeights).map(([line, hundredths]) => ({ line, hundredths }));
  const rules = { lineWeights: [...given, ...law.rules.lineWeights] };
  const weights: number[] = [];
  for (const { clientsByLine } of municipalities) {
    const weighted = weightedClients(clientsByLine, rules);
    if (!weighted.ok) return weighted;
    weights.push(weighted.value);
  }
  const ofEly = weightedClients(elyAreaClientsByLine, rules);
  if (!ofEly.ok) return ofEly;
  const [weightedInArea, weightedInElyArea] = [sum(weights), ofEly.value];
  const shared = staffOf({ fte, stayingShares, weightedInArea, weightedInElyArea });
  if (!shared.ok) return shared;
  if (weightedInArea > weightedInElyArea) {
    const found = { participants: weightedInArea, targetGroup: weightedInElyArea };
    return fail('rule-violation', 'SHARE_OUT_OF_RANGE', found, law.reference);
  }
  const { movable, areaBasisPoints, area } = shared.value;
  const apart = apportioned(area, weights);
  const parts = municipalities.map(({ municipality }, nth) => ({ municipality, fte: apart[nth] ?? 0 }));
  const stayingBasisPoints = sum(Object.values(stayingShares));
  const row = rowsBy({ serviceLine: null, rule: law.reference });
  const load = { weightedInArea, weightedInElyArea };
  const time = { fte, stayingBasisPoints };
  return ok({
    result: { ...load, movable, areaBasisPoints, fte: area, parts },
    rows: [
      row('WEIGHTED_CLIENTS', weightedInArea, WEIGHTED, weighing(municipalities, rules)),
      row(
        'WEIGHTED_CLIENTS_OF_ELY_AREA',
        weightedInElyArea,
        WEIGHTED,
        weighing([{ clientsByLine: elyAreaClientsByLine }], rules),
      ),
      row('MOVABLE_STAFF', movable, 'fte × (10 000 − stayingBasisPoints) / 10 000', time),
      row('STAFF_SHARE', areaBasisPoints, '10 000 × weightedInArea / weightedInElyArea', load),
      row(
        'STAFF',
        area,
        'fte × (10 000 − stayingBasisPoints) / 10 000 × weightedInArea / weightedInElyArea',
        {
          ...time,
          ...load,
        },
      ),
      ...parts.map((part, nth) =>
        row(
          'STAFF',
          part.fte,
          PART,
          { whole: area, part: weights[nth] ?? 0, parts: weightedInArea },
          part.municipality,
        ),
      ),
    ],
  });
}

const WEIGHTED = 'sum of clients × weight over the service lines';

/** Clients and weights of each service line, as a row shows them. */
function weighing(
  counted: readonly Pick<MunicipalityInput, 'clientsByLine'>[],
  { lineWeights }: Pick<StaffRules, 'lineWeights'>,
): Readonly<Record<string, number>> {
  const lines = [...new Set(counted.flatMap(({ clientsByLine }) => Object.keys(clientsByLine)))].toSorted();
  return Object.fromEntries(
    lines.flatMap((line) => [
      [`clients${line}`, sum(counted.map(({ clientsByLine }) => clientsByLine[line] ?? 0))],
      [`weight${line}`, lineWeights.findLast((one) => one.line === line)?.hundredths ?? 0],
    ]),
  );
}

function rowsBy(of: Pick<ExplainedRow, 'serviceLine' | 'rule'>) {
  return (
    output: ExplainedRow['output'],
    value: number,
    formula: string,
    inputs: ExplainedRow['inputs'],
    municipality: string | null = null,
  ): ExplainedRow => ({ output, value, formula, inputs, municipality, ...of });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
