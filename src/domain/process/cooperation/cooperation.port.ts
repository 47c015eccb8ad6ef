import type { CooperationStructureId } from '../../shared/ids.ts';
import type { CooperationStructure } from './cooperation-structure.ts';

/** Cooperation structures of areas, in versions. */
export interface CooperationStructures {
  /** Locks the structure as it is now; null when the session sees none. */
  byId(id: CooperationStructureId): Promise<CooperationStructure | null>;
  add(structure: CooperationStructure): Promise<void>;
  /** Keeps the next version; false when it would be the second active one of its area. */
  save(structure: CooperationStructure): Promise<boolean>;
}
