/** What these helpers look at of a schema. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly 'x-data-class'?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly [part: string]: unknown;
}

/** A field of an answer, as `contact.phone` or `items[].id`, and the class that it or the nearest object around it has. */
export interface ClassedField {
  readonly place: string;
  readonly dataClass: string | null;
}

/** Every field of a schema with its class. A cursor tells where a page ends, and so is of the class of its items. */
export function classedFields(
  schema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
  place = '',
  around: string | null = null,
): readonly ClassedField[] {
  const { $ref, properties, items, anyOf, oneOf, allOf } = schema;
  const dataClass = schema['x-data-class'] ?? around;
  if ($ref !== undefined) {
    const target = components[$ref.split('/').at(-1) ?? ''] ?? {};
    return classedFields(target, components, place, dataClass);
  }
  const alternatives = anyOf ?? oneOf ?? allOf;
  if (alternatives !== undefined) {
    return alternatives
      .filter(({ type }) => type !== 'null')
      .flatMap((one) => classedFields(one, components, place, dataClass));
  }
  if (items !== undefined) return classedFields(items, components, `${place}[]`, dataClass);
  if (properties === undefined) return [{ place, dataClass }];
  const fields = Object.entries(properties).map(([name, field]) => ({
    name,
    found: classedFields(field, components, place === '' ? name : `${place}.${name}`, dataClass),
  }));
  const ofItems = fields.find(({ name }) => name === 'items')?.found[0]?.dataClass ?? null;
  return fields.flatMap(({ name, found }) =>
    name === 'next' && ofItems !== null ? found.map((field) => ({ ...field, dataClass: ofItems })) : found,
  );
}
