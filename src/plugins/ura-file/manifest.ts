import { z } from 'zod';
import type { DeliveryRejectionCode } from '../../domain/clients/deliveries/client-registry.port.ts';
import type { DeliveryManifest } from '../../domain/clients/deliveries/delivery.ts';
import { areaCodes } from '../../domain/legislation/trial-areas.ts';
import { parseInstant } from '../../domain/shared/instant.ts';
import { parsePlainDate } from '../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';
import { ENCODINGS } from './encoding.ts';
import { FORMAT, FORMAT_VERSION, MAPPING_VERSIONS, PLAN_CODE_LISTS } from './format.ts';

/** Which column of list A.4 the plan types of a delivery follow. */
export type PlanCodeList = (typeof PLAN_CODE_LISTS)[number];
export type ManifestFile = z.infer<typeof manifestFile>;

/** A manifest as read: what every delivery says of itself, and what only this format needs. */
export interface UraManifest {
  readonly delivery: DeliveryManifest;
  readonly planCodeList: PlanCodeList;
  readonly files: readonly ManifestFile[];
}

const deliveryName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^\P{Cc}*$/u, 'expected no control characters');
const date = parsed(parsePlainDate, 'expected a date yyyy-mm-dd');
const timestamp = parsed(parseInstant, 'expected a timestamp with its offset');

const manifestFile = z.object({
  name: z.string().min(1),
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected SHA-256 in lower-case hexadecimal'),
  encoding: z.enum(ENCODINGS).nullable(),
});

const manifestSchema = z
  .object({
    format: z.literal(FORMAT),
    format_version: z.literal(FORMAT_VERSION),
    delivery_id: deliveryName,
    direction: z.literal('in'),
    system: z.literal('URA'),
    kind: z.enum(['full', 'delta']),
    base_delivery_id: deliveryName.nullable(),
    sequence: z.int().min(1),
    data_cut: date,
    created_at: timestamp,
    history_from: date,
    te_office: z.string(),
    area_codes: z.array(z.string()).min(1),
    mapping_version: z.string(),
    plan_code_list: z.string(),
    files: z.array(manifestFile),
  })
  .superRefine((manifest, context) => {
    const isFull = manifest.kind === 'full';
    const refuse = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (isFull !== (manifest.base_delivery_id === null)) {
      refuse('base_delivery_id', isFull ? 'a full delivery has no base' : 'a delta names its base');
    }
    if (isFull && manifest.sequence !== 1) refuse('sequence', 'a full delivery has sequence 1');
    const names = new Set(manifest.files.map(({ name }) => name));
    if (names.size < manifest.files.length) refuse('files', 'a file is named twice');
  });

/** Reads `manifest.json`. A failure names the field at fault, or the unknown code. */
export function parseManifest(bytes: Uint8Array): Result<UraManifest, Failure<DeliveryRejectionCode>> {
  const json = parseJson(bytes);
  if (json === undefined) return manifestInvalid('', 'not JSON in UTF-8');
  const parsing = manifestSchema.safeParse(json);
  if (!parsing.success) {
    const [issue] = parsing.error.issues;
    return manifestInvalid(issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  const manifest = parsing.data;
  if (!MAPPING_VERSIONS.includes(manifest.mapping_version)) {
    return mappingUnknown('mapping_version', manifest.mapping_version, MAPPING_VERSIONS);
  }
  const planCodeList = PLAN_CODE_LISTS.find((list) => list === manifest.plan_code_list);
  if (planCodeList === undefined) {
    return mappingUnknown('plan_code_list', manifest.plan_code_list, PLAN_CODE_LISTS);
  }
  const unknown = manifest.area_codes.filter((code) => !areaCodes.includes(code));
  if (unknown.length > 0) return fail('invalid', 'AREA_UNKNOWN', { areaCodes: unknown });
  return ok({
    planCodeList,
    files: manifest.files,
    delivery: {
      name: manifest.delivery_id,
      system: manifest.system,
      kind: manifest.kind,
      baseName: manifest.base_delivery_id,
      sequence: manifest.sequence,
      dataCut: manifest.data_cut,
      createdAt: manifest.created_at,
      historyFrom: manifest.history_from,
      areaCodes: manifest.area_codes,
      files: manifest.files.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })),
    },
  });
}

export function manifestInvalid(
  field: string,
  problem: string,
): { readonly ok: false; readonly failure: Failure<'MANIFEST_INVALID'> } {
  return fail('invalid', 'MANIFEST_INVALID', { field, problem });
}

function mappingUnknown(
  field: string,
  found: string,
  expected: readonly string[],
): { readonly ok: false; readonly failure: Failure<'MAPPING_UNKNOWN'> } {
  return fail('invalid', 'MAPPING_UNKNOWN', { field, found, expected });
}

function parsed<T>(parse: (text: string) => T | null, message: string): z.ZodType<T, string> {
  return z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
