import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, in this order: the walk over every route, then what starts processes, then what walks again. */
const LONGEST = [
  '/http/every-route.',
  '/integration/process/',
  '/http/policy.',
  '/http/hostile-requests.',
  '/cli/main-job.',
];

/** Files that take longest begin first, so that none is left alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ordered = super.sort.bind(this);
    return (await ordered(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((part) => moduleId.includes(part));
  return place < 0 ? LONGEST.length : place;
}
