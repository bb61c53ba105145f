import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '../errors.js';
import { joinPath } from './input-path.js';
import { assertStorable } from './storable-text.js';

/** Names under which the bounds of a constraint travel, for the text in the reader's language. */
const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  min: ['min'],
  max: ['max'],
  minLength: ['min'],
  maxLength: ['max'],
  isLength: ['min', 'max'],
  arrayMinSize: ['min'],
  arrayMaxSize: ['max'],
};

/** The bounds as the input class states them: `{max: 300}`. */
function boundsOf({ target, property }: ValidationError, constraint: string) {
  const names = BOUNDS[constraint];
  if (!names || !target) return {};
  const stated = getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .find(({ propertyName, name }) => propertyName === property && name === constraint);
  return Object.fromEntries(names.map((name, index) => [name, stated?.constraints[index]]));
}

function problemsOf(errors: readonly ValidationError[], at: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = joinPath(at, error.property);
    const own = Object.entries(error.constraints ?? {}).map(([code, hint]) => ({
      path,
      code,
      params: { hint, ...boundsOf(error, code) },
    }));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });
}

/** What a class refused, before it is known which argument it is the class of. */
class Refused extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('refused');
  }
}

/**
 * Validates every input by its class; refuses fields the class does not know. A refused field is
 * named from its argument on (`input.facts.startAt`); a REST body has no name of its own.
 */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const argument = metadata.data ?? '';
    if (metadata.type === 'body') assertStorable(value, argument);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      throw DomainError.invalid(problemsOf(refusal.errors, argument));
    }
  }
}

/** The one pipe every argument and every body goes through. */
export function inputPipe(): ValidationPipe {
  return new InputPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    // Told to `problemsOf` for the bounds its class states; never sent.
    validationError: { target: true },
    exceptionFactory: (errors) => new Refused(errors),
  });
}
