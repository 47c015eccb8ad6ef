import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages: string[] = [];
for await (const page of glob(['*.md', 'docs/**/*.md'])) pages.push(page);
pages.sort();

describe('the documentation', () => {
  it('has pages', () => {
    expect(pages).toContain('README.md');
    expect(pages.length).toBeGreaterThan(10);
  });

  it.each(pages)(
    '%s: every link leads somewhere, and every file and npm script named exists',
    async (page) => {
      const text = await readFile(page, 'utf8');
      expect(brokenIn(text, page, await npmScripts())).toEqual([]);
    },
  );

  it('would notice a broken link, a file that is not there and a script that is not there', async () => {
    const text = 'See [this](gone.md), [that](#nowhere), `src/domain/gone.ts` and `npm run gone`.';
    expect(brokenIn(text, 'docs/probe.md', await npmScripts())).toEqual([
      'gone.md',
      '#nowhere',
      'src/domain/gone.ts',
      'npm run gone',
    ]);
  });
});

function brokenIn(text: string, page: string, scripts: readonly string[]): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const files = [...prose.matchAll(/`((?:src|tests|docs|scripts|bench|bin)\/[^`\s*<>{}…]+)`/g)].map(
    ([, path = '']) => path,
  );
  const commands = [...text.matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, name = '']) => name);
  return [
    ...links.filter((link) => !/^https?:/.test(link) && !leads(link, page, text)),
    ...files.filter((path) => !existsSync(path)),
    ...commands.filter((name) => !scripts.includes(name)).map((name) => `npm run ${name}`),
  ];
}

function leads(link: string, page: string, text: string): boolean {
  const [path = '', anchor] = link.split('#');
  if (path !== '') return existsSync(join(dirname(page), path));
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return anchor !== undefined && headings.includes(anchor);
}

async function npmScripts(): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly scripts: object };
  return Object.keys(scripts);
}
