import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { IMPORT_RULES, type ImportRule } from './import-rules.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const GENERAL: readonly IForbiddenRuleType[] = [
  {
    name: 'no-circular',
    severity: 'error',
    from: {},
    to: { circular: true, dependencyTypesNot: ['type-only'] },
  },
  { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

describe('imports', () => {
  it('keep to the rules', async () => {
    const { summary, modules } = await cruised(ROOT);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);

    const files = (await readdir(join(ROOT, 'src'), { recursive: true })).filter((file) =>
      file.endsWith('.ts'),
    );
    const read = new Set(modules.map(({ source }) => source));
    expect(files.filter((file) => !read.has(`src/${file}`))).toEqual([]);
  }, 60_000);

  describe('of a small tree that breaks every rule', () => {
    let broken: ReadonlySet<string>;

    beforeAll(async () => {
      broken = await brokenBy(PROBES);
    }, 60_000);

    it.each(PROBES)('$rule refuses its probe', ({ rule, file }) => {
      expect([...broken]).toContain(`${rule}: ${file}`);
    });
  });
});

/** An import, in a file of its own, that must break a rule. */
interface Probe {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
  readonly back?: boolean;
  readonly gone?: boolean;
}

const PROBES: readonly Probe[] = [
  ...IMPORT_RULES.map(({ name, probe: { file, imports } }) => ({
    rule: name,
    file: `${dirname(file)}/${name}.ts`,
    imports,
  })),
  { rule: 'no-circular', file: 'src/domain/shared/a.ts', imports: 'src/domain/shared/b.ts', back: true },
  {
    rule: 'not-to-unresolvable',
    file: 'src/domain/shared/c.ts',
    imports: 'src/domain/shared/gone.ts',
    gone: true,
  },
];

async function cruised(root: string): Promise<ICruiseResult> {
  const before = process.cwd();
  process.chdir(root);
  try {
    const { output } = await cruise(['src'], {
      ruleSet: { forbidden: [...GENERAL, ...IMPORT_RULES.map(forbidden)] },
      validate: true,
      tsPreCompilationDeps: true,
      combinedDependencies: false,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default'],
      },
    });
    if (typeof output === 'string') throw new Error(output);
    return output;
  } finally {
    process.chdir(before);
  }
}

/** The rule of the cruiser: everything is forbidden that is not on the list. */
function forbidden({ name, comment, from, fromNot, mayImport }: ImportRule): IForbiddenRuleType {
  const to = mayImport.replace('(?<context>', '(');
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from.replace('(?<context>', '('), ...(fromNot !== undefined && { pathNot: fromNot }) },
    to: { pathNot: to },
  };
}

/** The rules that a tree of probes breaks, each with the file that breaks it. */
async function brokenBy(probes: readonly Probe[]): Promise<ReadonlySet<string>> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'import-probes-')));
  try {
    for (const { file, imports, back, gone } of probes) {
      await write(
        join(root, file),
        `import { x } from '${specifier(file, imports)}';\nexport const y = x;\n`,
      );
      if (imports.startsWith('node:') || gone === true) continue;
      const content =
        back === true
          ? `import { y } from '${specifier(imports, file)}';\nexport const x = () => y;\n`
          : 'export const x = 1;\n';
      await write(join(root, imports), content);
    }
    const { summary } = await cruised(root);
    return new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  } finally {
    await rm(root, { recursive: true });
  }
}

function specifier(from: string, to: string): string {
  return to.startsWith('node:') ? to : relative(dirname(from), to).replace(/^(?!\.)/, './');
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
