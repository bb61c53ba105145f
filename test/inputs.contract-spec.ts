import 'reflect-metadata';
import { LazyMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/lazy-metadata.storage.js';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import '../src/app.module.js';

interface InputField {
  readonly name: string;
  readonly target: Function;
  readonly property: string;
  readonly rules: readonly string[];
  readonly type: unknown;
  readonly list: boolean;
}

/** Rules after which a text or a list cannot be longer than somebody meant it to be. */
const BOUNDS_TEXT = /^(maxLength|isLength|isIn|isEnum|isUuid|matches|isEmail|isISO8601)$/;
const BOUNDS_LIST = /^(arrayMaxSize)$/;

function line(target: Function): Function[] {
  const parent = Object.getPrototypeOf(target) as Function;
  // Where the line ends stands a function that makes nothing.
  return 'prototype' in parent ? [target, ...line(parent)] : [target];
}

function rulesOf(target: Function, property: string): string[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .filter((rule) => rule.propertyName === property)
    .map((rule) => rule.name ?? rule.type);
}

/** Every field of every input and argument class, inherited ones too. */
function inputFields(): InputField[] {
  LazyMetadataStorage.load();
  TypeMetadataStorage.compile();
  const classes = [
    ...TypeMetadataStorage.getInputTypesMetadata(),
    ...TypeMetadataStorage.getArgumentsMetadata(),
  ];
  return classes.flatMap(({ target }) =>
    line(target)
      .flatMap((each) => classes.find((known) => known.target === each)?.properties ?? [])
      .map((field) => ({
        name: `${target.name}.${field.name}`,
        target,
        property: field.name,
        rules: rulesOf(target, field.name),
        type: field.typeFn(),
        list: Boolean(field.options.isArray),
      })),
  );
}

describe('the input classes', () => {
  const fields = inputFields();
  const names = (list: readonly InputField[]) => [...new Set(list.map(({ name }) => name))].sort();
  const inputs = new Set<unknown>(
    TypeMetadataStorage.getInputTypesMetadata().map(({ target }) => target),
  );

  it('are found, with inherited fields and lists', () => {
    expect(names(fields)).toEqual(
      expect.arrayContaining([
        'EventListArgs.limit',
        'ChangeEventInput.facts',
        'EventFactsInput.waypoints',
      ]),
    );
    expect(fields.find(({ name }) => name === 'EventFactsInput.waypoints')?.list).toBe(true);
  });

  it('have a rule for every field', () => {
    const bare = fields.filter(({ rules }) => rules.every((rule) => rule === 'isOptional'));
    expect(names(bare)).toEqual([]);
  });

  it('look into what is nested', () => {
    const nested = fields.filter(({ type }) => inputs.has(type));
    expect(nested.length).toBeGreaterThan(5);
    const unseen = nested.filter(
      ({ rules, target, property }) =>
        !rules.includes('nestedValidation') ||
        !line(target).some((each) => defaultMetadataStorage.findTypeMetadata(each, property)),
    );
    expect(names(unseen)).toEqual([]);
  });

  it('use enums whose names are their values, so that reading one twice changes nothing', () => {
    const differing = TypeMetadataStorage.getEnumsMetadata().flatMap(({ name, ref }) =>
      Object.entries(ref)
        .filter(([key, value]) => key !== value)
        .map(([key]) => `${name}.${key}`),
    );
    expect(differing).toEqual([]);
  });

  it('bound every text', () => {
    const texts = fields.filter(({ type }) => type === String);
    expect(
      names(texts.filter(({ rules }) => !rules.some((rule) => BOUNDS_TEXT.test(rule)))),
    ).toEqual([]);
  });

  it('bound every list', () => {
    const lists = fields.filter(({ list }) => list);
    expect(
      names(lists.filter(({ rules }) => !rules.some((rule) => BOUNDS_LIST.test(rule)))),
    ).toEqual([]);
  });
});
