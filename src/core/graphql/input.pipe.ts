import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '../errors.js';

function problemsOf(errors: readonly ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([code, hint]) => ({
      path,
      code,
      params: { hint },
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
    exceptionFactory: (errors) => DomainError.invalid(problemsOf(errors)),
  });
}
