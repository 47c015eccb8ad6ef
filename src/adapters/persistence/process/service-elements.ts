import type { ServiceElement } from '../../../domain/process/service-model/service-element.ts';
import type { ServiceElements } from '../../../domain/process/service-model/service-elements.port.ts';
import { jsonObject } from '../json.ts';
import type { Sql } from '../sql.ts';

/** SQL of an element as the domain reads it. */
export const ELEMENT = jsonObject({
  id: 'element.id',
  area: 'element.area',
  code: 'element.code',
  name: 'element.name',
  evidence: 'element.evidence',
  from: 'element.from_date',
  until: 'element.until_date',
  version: 'element.version',
  changedBy: jsonObject({ subject: 'element.changed_by', organisation: 'element.changed_by_organisation' }),
});

/** Elements of service models. */
export function serviceElements(sql: Sql): ServiceElements {
  const lock = (area: string) =>
    sql(`select pg_advisory_xact_lock(hashtextextended('service model of ' || $1, 0))`, [area]);
  const read = async (which: string, value: string): Promise<readonly ServiceElement[]> => {
    const rows = await sql<{ element: ServiceElement }>(
      `select ${ELEMENT} as element from process.service_element element
       where ${which} and element.known_until is null`,
      [value],
    );
    return rows.map(({ element }) => element);
  };
  return {
    async ofArea(area) {
      await lock(area);
      return read('element.area = $1', area);
    },

    async byId(id) {
      const [found] = await read('element.id = $1', id);
      if (found === undefined) return null;
      await lock(found.area);
      return (await read('element.id = $1', id))[0] ?? null;
    },

    async save({ id, version, area, code, name, evidence, from, until, changedBy }, at) {
      await sql('update process.service_element set known_until = $2 where id = $1 and known_until is null', [
        id,
        at,
      ]);
      await sql(
        `insert into process.service_element (id, version, area, code, name, evidence, from_date, until_date,
           known_from, changed_by, changed_by_organisation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, version, area, code, name, evidence, from, until, at, changedBy.subject, changedBy.organisation],
      );
    },
  };
}
