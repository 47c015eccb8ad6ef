import { serviceLines as codes } from '../../../domain/reference/code-lists.ts';
import { dayAfter } from '../cells.ts';
import { client, end, key, listed, optional, recorded, start } from '../columns.ts';
import { checkSpan, knownStart } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';

/** palvelulinjat.csv: service lines (palvelulinjajaksot); no code = not defined. */
export const serviceLines = rowFormat({
  section: 'service-lines',
  columns: {
    jaksonumero: key,
    asiakasnumero: client,
    palvelulinja: optional(listed(codes)),
    alku: start,
    loppu: end,
    kirjattu: recorded,
  },
  row(cells, context) {
    const { alku, loppu } = cells;
    checkSpan(cells, context);
    return {
      from: knownStart(alku, 'alku', context),
      until: loppu === null ? null : dayAfter(loppu),
      serviceLine: cells.palvelulinja,
    };
  },
});
