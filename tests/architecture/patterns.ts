import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Where a pattern may begin: files without such a place need not be parsed. */
const MAY_BEGIN = /(^|[=(,:!&|?[{;>]|return)\s*\/(?![/*\s])/m;

/** Every pattern that stands in the product, as it is written. */
export function patternsOf(folder: string): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  for (const file of globSync(`${folder}/**/*.ts`)) {
    const text = readFileSync(file, 'utf8');
    if (MAY_BEGIN.test(text)) visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  }
  return [...found].toSorted();
}
