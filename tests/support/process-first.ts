import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start processes take longest: they begin first, so that none is left alone at the end. */
export class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ordered = super.sort.bind(this);
    return (await ordered(files)).toSorted((a, b) => Number(startsProcesses(b)) - Number(startsProcesses(a)));
  }
}

const startsProcesses = ({ moduleId }: TestSpecification): boolean =>
  moduleId.includes('/integration/process/');
