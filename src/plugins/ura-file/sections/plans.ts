import { statisticsPlanTypeIsValid } from '../../../domain/legislation/register-codes.ts';
import { planTypes } from '../code-lists.ts';
import {
  client,
  date,
  key,
  lastDay,
  optional,
  type ReadCell,
  recorded,
  required,
  start,
} from '../columns.ts';
import { refuse } from '../findings.ts';
import { checkNotAhead, checkOrder, checkReach } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';
import { heldRow } from './held.ts';

const planType: ReadCell<string> = (cell, column, context) =>
  planTypes[context.planCodeList].has(cell) ? cell : refuse(context, 'UNKNOWN_CODE', column);

/** suunnitelmat.csv: plans (suunnitelmat). The row says by which code list its plan type is to be read. */
export const plans = rowFormat({
  section: 'plans',
  columns: {
    suunnitelmanumero: key,
    asiakasnumero: client,
    suunnitelmatyyppi: required(planType),
    laadittu: start,
    tarkistettava: optional(date),
    loppu: optional(lastDay),
    kirjattu: recorded,
  },
  row(cells, context) {
    const { suunnitelmatyyppi, laadittu, tarkistettava, loppu } = cells;
    checkReach(loppu, 'loppu', context);
    checkNotAhead(laadittu, 'laadittu', context);
    checkOrder(laadittu, tarkistettava, 'tarkistettava', context);
    checkOrder(laadittu, loppu, 'loppu', context);
    const isMonthlyList = context.planCodeList === 'statistics_extract';
    if (isMonthlyList && !statisticsPlanTypeIsValid(suunnitelmatyyppi, laadittu)) {
      refuse(context, 'CODE_NOT_VALID_ON_DATE', 'suunnitelmatyyppi');
    }
    return { ...heldRow(cells, 'suunnitelmanumero'), plan_code_list: context.planCodeList };
  },
});
