import ts from 'typescript';
import { placeOf, propertyOf, StringFlow, UntraceableCode } from './string-flow.js';

export type RefusalFamily =
  'rule' | 'transition' | 'conflict' | 'forbidden' | 'limit' | 'field' | 'warning' | 'constraint';

/** One code a client may meet, and where the source says it. */
export interface Refusal {
  readonly family: RefusalFamily;
  readonly code: string;
  readonly place: string;
  /** Names of the values that come with it; null where the source does not tell. */
  readonly params: readonly string[] | null;
}

/** Position of the code, and of the values, among the arguments of `DomainError.x(…)`. */
const THROWN: Readonly<Record<string, { code: number; params?: number }>> = {
  rule: { code: 0, params: 1 },
  transition: { code: 2 },
  conflict: { code: 0, params: 1 },
  forbidden: { code: 0 },
  limit: { code: 0 },
};

/**
 * Pass on what class-validator found, whose names are read from the decorators, and what a
 * calculation threw, which is read where it throws.
 */
const PASSES_ON = [
  'src/core/rule-input-error.ts',
  'src/core/graphql/format-error.ts',
  'src/core/graphql/input.pipe.ts',
  'src/core/graphql/input-path.ts',
];
const isPassedOn = (node: ts.Node): boolean =>
  PASSES_ON.some((file) => placeOf(node).startsWith(file));

/** The server's own files; packages stay out, since no code of a refusal comes from one. */
function programOf(root: string): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(fileNames, { ...options, noEmit: true, noResolve: true, types: [] });
}

/** The refusals written in the server's source; codes are followed to where they are written. */
export class RefusalReader {
  private readonly checker: ts.TypeChecker;
  private readonly flow: StringFlow;
  private readonly found: Refusal[] = [];
  /** Places of codes that could not be followed to where they are written. */
  readonly untraceable: string[] = [];

  /** `root` is the folder of the project, with a slash at its end. */
  constructor(root: string) {
    const program = programOf(root);
    const files = program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.startsWith(`${root}src/`));
    this.checker = program.getTypeChecker();
    this.flow = new StringFlow(program, files);
  }

  /** Every refusal, in the order of the files. */
  read(): readonly Refusal[] {
    for (const file of this.flow.files) this.visit(file);
    return this.found;
  }

  private visit(node: ts.Node): void {
    if (ts.isCallExpression(node)) this.call(node);
    const throws = ts.isNewExpression(node) && !isPassedOn(node);
    if (throws && node.expression.getText() === 'RuleInputError') {
      this.add('field', node.arguments?.[1], this.paramsIn(node.arguments?.[2]));
    }
    if (ts.isObjectLiteralExpression(node)) this.object(node);
    if (ts.isDecorator(node)) this.decorator(node.expression);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private call({ expression, arguments: given }: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(expression)) return;
    if (expression.expression.getText() !== 'DomainError') return;
    const family = expression.name.text;
    const at = THROWN[family];
    if (!at) return;
    const params = family === 'limit' ? ['allowed'] : this.paramsIn(given[at.params ?? Infinity]);
    this.add(family as RefusalFamily, given[at.code], params);
  }

  private object(node: ts.ObjectLiteralExpression): void {
    this.add('transition', propertyOf(node, 'disabled'), []);
    const code = propertyOf(node, 'code');
    const family = code && !isPassedOn(node) && this.familyOf(node);
    if (family) this.add(family, code, this.paramsIn(propertyOf(node, 'params')));
  }

  /** Whether an object with a code is a refused field or a warning, by the shape of its type. */
  private familyOf(node: ts.ObjectLiteralExpression): RefusalFamily | null {
    const contextual = this.checker.getContextualType(node);
    const types = [contextual, this.checker.getTypeAtLocation(node)].flatMap((type) =>
      type?.isUnion() ? type.types : (type ?? []),
    );
    const owners = types.flatMap((type) => type.getProperty('code')?.declarations ?? []);
    for (const { parent } of owners) {
      const shape = this.checker.getTypeAtLocation(parent);
      const has = (name: string) => shape.getProperty(name) !== undefined;
      if (has('path') || (has('field') && has('params'))) return 'field';
      if (ts.isInterfaceDeclaration(parent) && parent.name.text.includes('Warning')) {
        return 'warning';
      }
    }
    return null;
  }

  /** A validator of class-validator; its own name for the constraint is asked at run time. */
  private decorator(expression: ts.Expression): void {
    if (!ts.isCallExpression(expression)) return;
    const from = this.checker.getSymbolAtLocation(expression.expression)?.declarations?.[0];
    const written = from && ts.isImportSpecifier(from) ? from.parent.parent.parent : null;
    if (!written || written.moduleSpecifier.getText() !== "'class-validator'") return;
    const code = expression.expression.getText();
    this.found.push({ family: 'constraint', code, place: placeOf(expression), params: null });
  }

  private add(
    family: RefusalFamily,
    code: ts.Expression | undefined,
    params: readonly string[] | null,
  ): void {
    if (!code) return;
    const place = placeOf(code);
    try {
      for (const written of this.flow.of(code).keys()) {
        this.found.push({ family, code: written, place, params });
      }
    } catch (fault) {
      if (!(fault instanceof UntraceableCode)) throw fault;
      this.untraceable.push(`${place} (${code.getText()}, from ${fault.message})`);
    }
  }

  private paramsIn(given: ts.Expression | undefined): readonly string[] | null {
    if (!given) return [];
    const spreads =
      ts.isObjectLiteralExpression(given) && given.properties.some(ts.isSpreadAssignment);
    if (spreads) return null;
    const type = this.checker.getTypeAtLocation(given);
    if (type.getStringIndexType()) return null;
    return type.getProperties().map(({ name }) => name);
  }
}
