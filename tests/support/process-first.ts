import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest files begin first, so that none is left alone at the end. */
export default class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/integration/process/');
