import type { CooperationStructureId } from '../../shared/ids.ts';
import type { CooperationStructure } from './cooperation-structure.ts';

/** Cooperation structures of areas, in versions. */
export interface CooperationStructures {
  /** Locks the structure as it is now; null when the session sees none. */
  byId(id: CooperationStructureId): Promise<CooperationStructure | null>;
  /** Adds the first version; false when the area has one that has not ended. */
  add(structure: CooperationStructure): Promise<boolean>;
  save(structure: CooperationStructure): Promise<void>;
}
