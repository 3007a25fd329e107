import ts from "typescript";

const READ_BY_PEOPLE = new Set(["title", "aria-label", "aria-description", "alt", "placeholder"]);

const hasLetters = (text: string) => /\p{L}/u.test(text.replaceAll(/&#?\w+;/g, ""));
const isSentence = (text: string) => /\p{L}.*\s|\s.*\p{L}/u.test(text.trim());

function attributeFault(node: ts.JsxAttribute, source: ts.SourceFile): string | undefined {
  const name = node.name.getText(source);
  if (!READ_BY_PEOPLE.has(name) || !node.initializer) return undefined;
  const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
  return value && ts.isStringLiteralLike(value) && hasLetters(value.text) ? `${name}="${value.text}"` : undefined;
}

/** The literal words that a `.tsx` source shows to people instead of a translated key, as `line: text`. */
export function findLiteralText(text: string, path: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const faults: string[] = [];
  const report = (node: ts.Node, words: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    faults.push(`${path}:${line + 1}: ${words.trim()}`);
  };
  const visit = (node: ts.Node, shown: boolean): void => {
    if (ts.isJsxText(node) && hasLetters(node.text)) report(node, node.text);
    if (shown && ts.isStringLiteralLike(node) && isSentence(node.text)) report(node, node.text);
    if (ts.isJsxAttribute(node)) {
      const fault = attributeFault(node, source);
      if (fault) report(node, fault);
    }
    const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
    const within = isChild || (shown && !ts.isJsxAttributes(node));
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, false);
  return faults;
}
