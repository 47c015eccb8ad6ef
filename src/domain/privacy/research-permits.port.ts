import type { ResearchPermitId } from '../shared/ids.ts';
import type { ResearchPermit } from './research-permit.ts';

/** Permits for research; each has a key of its own for its pseudonyms. */
export interface ResearchPermits {
  add(permit: ResearchPermit): Promise<void>;
  find(id: ResearchPermitId): Promise<ResearchPermit | null>;
}
