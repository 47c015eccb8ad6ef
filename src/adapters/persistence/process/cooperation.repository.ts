import type { CooperationStructure } from '../../../domain/process/cooperation/cooperation-structure.ts';
import type { CooperationStructures } from '../../../domain/process/cooperation/cooperation.port.ts';
import type { Sql } from '../sql.ts';

/** Cooperation structures, a row for each version. */
export function cooperationRepository(sql: Sql): CooperationStructures {
  const insert = async (structure: CooperationStructure): Promise<boolean> => {
    const { id, version, area, state, changedAt, changedBy } = structure;
    const added = await sql(
      `insert into process.cooperation_structure (id, version, organisation, state, content, known_from, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [id, version, area, state, JSON.stringify(structure), changedAt, changedBy.subject],
    );
    return added.length > 0;
  };
  return {
    async byId(id) {
      // The first version is there for good: whoever waits for it reads afterwards what is the latest.
      await sql('select id from process.cooperation_structure where id = $1 and version = 1 for update', [
        id,
      ]);
      const [found] = await sql<{ structure: CooperationStructure }>(
        `select content as structure from process.cooperation_structure where id = $1 and known_until is null`,
        [id],
      );
      return found?.structure ?? null;
    },

    async add(structure) {
      await insert(structure);
    },

    async save(structure) {
      await sql(
        `update process.cooperation_structure set known_until = $3
         where id = $1 and version = $2 - 1 and known_until is null`,
        [structure.id, structure.version, structure.changedAt],
      );
      return insert(structure);
    },
  };
}
