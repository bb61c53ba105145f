import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '../errors.js';

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

function problemsOf(errors: readonly ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([code, hint]) => ({
      path,
      code,
      params: { hint, ...boundsOf(error, code) },
    }));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });
}

/** Validates every input by its class; refuses fields the class does not know. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    // Told to `problemsOf` for the bounds its class states; never sent.
    validationError: { target: true },
    exceptionFactory: (errors) => DomainError.invalid(problemsOf(errors)),
  });
}
