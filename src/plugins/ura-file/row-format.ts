import type {
  RegistryRow,
  Section,
  SectionRow,
} from '../../domain/clients/deliveries/client-registry.port.ts';
import { type Cells, type Column, type Columns, meaning, required } from './columns.ts';
import type { RowContext } from './row-context.ts';

/** Columns that mean the same in every file. */
export const CLIENT_COLUMN = 'asiakasnumero';
export const RECORDED_COLUMN = 'kirjattu';
export const CHANGE_COLUMN = 'muutoslaji';

export type Change = RegistryRow<unknown>['change'];
/** Gives the text of a row's cell in a column. */
export type CellOf = (column: string) => string;

/** How the rows of one file are read. */
export interface RowFormat<S extends Section> {
  readonly columns: Columns;
  /** The row key, when it is not the first cell. */
  readonly keyOf: ((cellOf: CellOf) => string) | null;
  /** Checks the dates and the file's own rules; the row counts when none of them has refused. */
  readonly row: (cells: Readonly<Record<string, unknown>>, context: RowContext) => SectionRow[S];
}

const change: Column<Change> = required(meaning({ L: 'NEW', M: 'CHANGED', P: 'REMOVED' } as const));

/** Describes the rows of a file; the compiler learns from the columns what the cells hold. */
export function rowFormat<S extends Section, C extends Columns>(format: {
  readonly section: S;
  readonly columns: C;
  readonly keyOf?: (cellOf: CellOf) => string;
  readonly row: (cells: Cells<C>, context: RowContext) => SectionRow[S];
}): RowFormat<S> {
  return { columns: format.columns, keyOf: format.keyOf ?? null, row: format.row as RowFormat<S>['row'] };
}

/** Every column of a file: in a delta the kind of change comes last. */
export function columnsOf({ columns }: Pick<RowFormat<Section>, 'columns'>, isDelta: boolean): Columns {
  return isDelta ? { ...columns, [CHANGE_COLUMN]: change } : columns;
}
