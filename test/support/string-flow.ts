import ts from 'typescript';

/** A place whose string cannot be told from the source; it must be written in a plainer way. */
export class UntraceableCode extends Error {}

type Calls = Map<ts.Symbol, (ts.CallExpression | ts.NewExpression)[]>;

/** Where a node stands, as `src/x.ts:12`. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName.slice(file.fileName.indexOf('/src/') + 1)}:${line + 1}`;
}

/**
 * Which string literals may arrive in an expression, through variables, parameters, properties,
 * tuples, conditions and the answers of functions. What TypeScript itself knows comes first.
 */
export class StringFlow {
  private readonly checker: ts.TypeChecker;
  private readonly calls: Calls = new Map();
  private readonly objects: ts.ObjectLiteralExpression[] = [];
  private readonly tuples: ts.ArrayLiteralExpression[] = [];

  constructor(
    program: ts.Program,
    readonly files: readonly ts.SourceFile[],
  ) {
    this.checker = program.getTypeChecker();
    for (const file of files) this.index(file);
  }

  /** The literals, each with the place where it is written. */
  of(node: ts.Expression): Map<string, ts.Node> {
    const found = new Map<string, ts.Node>();
    this.trace(node, found, new Set());
    found.delete('');
    return found;
  }

  private index(node: ts.Node): void {
    if (ts.isObjectLiteralExpression(node)) this.objects.push(node);
    if (ts.isArrayLiteralExpression(node)) this.tuples.push(node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const symbol = this.symbolOf(node.expression);
      if (symbol) this.calls.set(symbol, [...(this.calls.get(symbol) ?? []), node]);
    }
    ts.forEachChild(node, (child) => this.index(child));
  }

  private symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
    return this.checker.getAliasedSymbol(symbol);
  }

  private trace(node: ts.Expression, found: Map<string, ts.Node>, seen: Set<object>): void {
    const literals = this.literalsOf(this.checker.getTypeAtLocation(node));
    if (literals) literals.forEach((text) => found.set(text, node));
    else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
      this.trace(node.expression, found, seen);
    else if (ts.isConditionalExpression(node)) {
      this.trace(node.whenTrue, found, seen);
      this.trace(node.whenFalse, found, seen);
    } else if (ts.isBinaryExpression(node)) {
      this.trace(node.left, found, seen);
      this.trace(node.right, found, seen);
    } else if (ts.isCallExpression(node)) this.traceAnswer(node, found, seen);
    else if (ts.isElementAccessExpression(node)) this.traceElement(node, found, seen);
    else this.traceName(node, found, seen);
  }

  /** The literals of a type, none for null; null when it is wider than literals. */
  private literalsOf(type: ts.Type): string[] | null {
    const parts = type.isUnion() ? type.types : [type];
    const texts: string[] = [];
    for (const part of parts) {
      if (part.isStringLiteral()) texts.push(part.value);
      else if (part.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown))
        return null;
    }
    return texts;
  }

  private traceAnswer(call: ts.CallExpression, found: Map<string, ts.Node>, seen: Set<object>) {
    const made = this.checker.getResolvedSignature(call)?.declaration;
    const body = made && 'body' in made ? made.body : undefined;
    if (!body) throw new UntraceableCode(placeOf(call));
    const visit = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression) this.trace(node.expression, found, seen);
      else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
    };
    if (ts.isBlock(body)) visit(body);
    else this.trace(body as ts.Expression, found, seen);
  }

  private traceElement(
    node: ts.ElementAccessExpression,
    found: Map<string, ts.Node>,
    seen: Set<object>,
  ) {
    if (!ts.isNumericLiteral(node.argumentExpression)) throw new UntraceableCode(placeOf(node));
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(node.expression));
    this.traceTuple(type, Number(node.argumentExpression.text), node, found, seen);
  }

  private traceTuple(
    type: ts.Type,
    at: number,
    node: ts.Node,
    found: Map<string, ts.Node>,
    seen: Set<object>,
  ) {
    if (seen.has(type)) return;
    seen.add(type);
    const written = this.tuples.filter((each) => this.checker.getContextualType(each) === type);
    if (written.length === 0) throw new UntraceableCode(placeOf(node));
    for (const { elements } of written) {
      const element = elements[at];
      if (element) this.trace(element, found, seen);
    }
  }

  private traceName(node: ts.Expression, found: Map<string, ts.Node>, seen: Set<object>): void {
    const symbol =
      ts.isIdentifier(node) && ts.isShorthandPropertyAssignment(node.parent)
        ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
        : this.symbolOf(ts.isPropertyAccessExpression(node) ? node.name : node);
    if (!symbol) throw new UntraceableCode(placeOf(node));
    this.traceSymbol(symbol, node, found, seen);
  }

  private traceSymbol(
    symbol: ts.Symbol,
    node: ts.Node,
    found: Map<string, ts.Node>,
    seen: Set<object>,
  ): void {
    const declared = symbol.valueDeclaration ?? symbol.declarations?.[0];
    if (!declared) throw new UntraceableCode(placeOf(node));
    if (seen.has(declared)) return;
    seen.add(declared);
    if (ts.isVariableDeclaration(declared) && declared.initializer) {
      this.trace(declared.initializer, found, seen);
    } else if (ts.isParameter(declared)) this.traceParameter(declared, found, seen);
    else if (ts.isBindingElement(declared)) this.traceBinding(declared, found, seen);
    else if (ts.isPropertySignature(declared)) this.traceProperty(declared, found, seen);
    else if (ts.isPropertyAssignment(declared)) this.trace(declared.initializer, found, seen);
    else if (ts.isShorthandPropertyAssignment(declared)) {
      this.trace(declared.name, found, seen);
    } else throw new UntraceableCode(placeOf(node));
  }

  /** What every caller gives for a parameter. */
  private traceParameter(
    parameter: ts.ParameterDeclaration,
    found: Map<string, ts.Node>,
    seen: Set<object>,
  ) {
    const owner = parameter.parent;
    const at = owner.parameters.indexOf(parameter);
    const named = ts.isConstructorDeclaration(owner)
      ? owner.parent
      : ts.isArrowFunction(owner)
        ? owner.parent
        : owner;
    const name = (named as ts.NamedDeclaration).name;
    const calls = name ? (this.calls.get(this.symbolOf(name) as ts.Symbol) ?? []) : [];
    if (calls.length === 0) throw new UntraceableCode(placeOf(parameter));
    for (const call of calls) {
      const given = call.arguments?.[at] ?? parameter.initializer;
      if (given) this.trace(given, found, seen);
    }
  }

  private traceBinding(
    element: ts.BindingElement,
    found: Map<string, ts.Node>,
    seen: Set<object>,
  ): void {
    const pattern = element.parent;
    const type = this.checker.getTypeAtLocation(pattern);
    if (ts.isArrayBindingPattern(pattern)) {
      this.traceTuple(type, pattern.elements.indexOf(element), element, found, seen);
      return;
    }
    const name = (element.propertyName ?? element.name).getText();
    const property = type.getProperty(name);
    if (!property) throw new UntraceableCode(placeOf(element));
    this.traceSymbol(property, element, found, seen);
  }

  /** What every object written for that interface holds in the property. */
  private traceProperty(
    declared: ts.PropertySignature,
    found: Map<string, ts.Node>,
    seen: Set<object>,
  ) {
    const name = declared.name.getText();
    let writers = 0;
    for (const object of this.objects) {
      const given = propertyOf(object, name);
      const expected = given && this.checker.getContextualType(object);
      if (!expected) continue;
      const same = this.propertiesOf(expected, name).some((symbol) =>
        symbol.declarations?.includes(declared),
      );
      if (!same) continue;
      writers += 1;
      this.trace(given, found, seen);
    }
    if (writers === 0) throw new UntraceableCode(placeOf(declared));
  }

  /** A property in every part of a union. */
  private propertiesOf(type: ts.Type, name: string): ts.Symbol[] {
    return (type.isUnion() ? type.types : [type]).flatMap((part) => part.getProperty(name) ?? []);
  }
}

/** What an object literal gives for a name; undefined when it does not name it. */
export function propertyOf(
  object: ts.ObjectLiteralExpression,
  name: string,
): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}
