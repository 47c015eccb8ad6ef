import { readFileSync } from 'node:fs';

type Variables = Readonly<Record<string, string | undefined>>;

const SUFFIX = '_FILE';

/**
 * Reads what variables refer to: `X_FILE` names the file that holds the value of `X`, so that a secret stands in no
 * environment, no unit file and no list of processes. What cannot be read is told without the secret.
 */
export function withSecrets(variables: Variables): {
  readonly given: Variables;
  readonly unread: readonly string[];
} {
  const given: Record<string, string | undefined> = { ...variables };
  const unread: string[] = [];
  for (const [reference, path] of Object.entries(variables)) {
    const name = reference.slice(0, -SUFFIX.length);
    if (!reference.endsWith(SUFFIX) || path === undefined || !(name in variables)) continue;
    if (variables[name] !== undefined) unread.push(`${reference}: ${name} is set as well; give one of them`);
    else {
      try {
        given[name] = readFileSync(path, 'utf8').trim();
      } catch (error) {
        unread.push(`${reference}: the file cannot be read (${(error as NodeJS.ErrnoException).code})`);
      }
    }
  }
  return { given, unread };
}
