import { parseArgs } from 'node:util';
import { lawInForce, themesOf } from '../src/domain/legislation/statute-book.ts';
import { legislationByAct, legislationByDate } from './legislation-lists.ts';

/** Prints the statute book by act or by date. */
const LISTS = { act: legislationByAct, date: legislationByDate };

const { values } = parseArgs({ options: { by: { type: 'string', default: 'date' } } });
if (values.by !== 'act' && values.by !== 'date') {
  process.stderr.write(`legislation:list: --by is act or date, not ${values.by}\n`);
  process.exit(2);
}
process.stdout.write(LISTS[values.by](themesOf(lawInForce)));
