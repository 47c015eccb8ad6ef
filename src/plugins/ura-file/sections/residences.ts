import { dayAfter } from '../cells.ts';
import { client, end, key, meaning, recorded, required, start } from '../columns.ts';
import { warn } from '../findings.ts';
import { UNKNOWN_START } from '../format.ts';
import { reachesMerger, residenceCode } from '../municipality-code.ts';
import { checkSpan } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';

/** kotikunta.csv: residence spans (kotikuntajaksot). The unknown start of a lifelong resident is no news. */
export const residences = rowFormat({
  section: 'residences',
  columns: {
    jaksonumero: key,
    asiakasnumero: client,
    laji: required(
      meaning({
        KOTIKUNTA: 'HOME_MUNICIPALITY',
        ASUINPAIKKA: 'PLACE_OF_RESIDENCE',
        ULKOMAAT: 'ABROAD',
        EI_TIEDOSSA: 'UNKNOWN',
      }),
    ),
    kuntakoodi: required(residenceCode),
    alku: start,
    loppu: end,
    lahde: required(meaning({ VTJ: 'VTJ', OMA: 'OMA', URA: 'URA' })),
    kirjattu: recorded,
  },
  row(cells, context) {
    const { kuntakoodi, alku, loppu } = cells;
    checkSpan(cells, context);
    if (reachesMerger(kuntakoodi, loppu, context.dataCut)) {
      warn(context, 'MERGED_MUNICIPALITY_RESOLVED', 'kuntakoodi');
    }
    return {
      kind: cells.laji,
      municipality: kuntakoodi,
      from: alku === UNKNOWN_START ? null : alku,
      until: loppu === null ? null : dayAfter(loppu),
      origin: cells.lahde,
    };
  },
});
