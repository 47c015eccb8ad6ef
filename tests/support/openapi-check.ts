import { hash } from 'node:crypto';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The part of an OpenAPI document that checks look at. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: object;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, ResponseDocument>>;
}

interface Media {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
}

export interface ResponseDocument {
  readonly description: string;
  readonly content: Readonly<Record<string, Media>>;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Checks answers against the document that describes them; throws with what does not fit. */
export class OpenApiCheck {
  readonly document: OpenApiDocument;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();
  /** Answers that fit: what tells of no client is the same for everybody, and long. */
  readonly #fitting = new Set<string>();
  readonly #patterns: readonly { readonly template: string; readonly pattern: RegExp }[];

  constructor(document: OpenApiDocument) {
    this.document = document;
    // Each schema is compiled once and looks at a few answers: quick to compile is worth more than quick to run.
    const quicklyCompiled = { inlineRefs: false, code: { optimize: false } };
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, ...quicklyCompiled });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'openapi');
    this.#patterns = Object.keys(document.paths).map((template) => ({
      template,
      pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    }));
  }

  /** The operation that a request goes to; null for addresses and methods that the document does not know. */
  operation(method: string, path: string): Operation | null {
    const found = this.#patterns.find(({ pattern }) => pattern.test(path.split('?')[0] ?? ''));
    return this.document.paths[found?.template ?? '']?.[method.toLowerCase()] ?? null;
  }

  /** Throws unless the answer is one that the document promises for the request. */
  check(method: string, path: string, { status, contentType, text }: WireAnswer): void {
    const type = contentType.split(';')[0] ?? '';
    const operation = this.operation(method, path);
    if (operation === null) {
      if (status >= 400) this.#validate(PROBLEM, text, method, path);
      return;
    }
    const described = operation.responses[status];
    if (described === undefined)
      throw new Error(`${method} ${path}: status ${status} is not documented: ${text}`);
    const media = described.content[type];
    if (media === undefined) throw new Error(`${method} ${path}: ${type} with ${status} is not documented`);
    if (type.endsWith('json')) this.#validate(media.schema, text, method, path);
    if (type === 'application/problem+json') {
      const { code } = JSON.parse(text) as { readonly code: string };
      if (!Object.hasOwn(media.examples ?? {}, code)) {
        throw new Error(`${method} ${path}: problem ${code} is not documented`);
      }
    }
  }

  /** A validator of a schema as it stands in the document. */
  compile(schema: object): ValidateFunction {
    // The same reference stands in the document hundreds of times, each time as an object of its own.
    const text = JSON.stringify(schema);
    const known = this.#compiled.get(text) ?? this.#ajv.compile(absolute(schema) as object);
    this.#compiled.set(text, known);
    return known;
  }

  #validate(schema: object, text: string, method: string, path: string): void {
    const answer = hash('sha256', JSON.stringify(schema) + text);
    if (this.#fitting.has(answer)) return;
    const validate = this.compile(schema);
    if (!validate(JSON.parse(text))) {
      throw new Error(`${method} ${path}: ${this.#ajv.errorsText(validate.errors)}\n${text}`);
    }
    this.#fitting.add(answer);
  }
}

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** References inside the document, made to stand for themselves. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' && value.startsWith('#')
        ? [key, `openapi${value}`]
        : [key, absolute(value)],
    ),
  );
}
