import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost, Query, Resolver } from '@nestjs/graphql';
import { GraphQLString, graphql } from 'graphql';
import { AccessGuard } from '../src/core/access/access.guard.js';
import { Allow } from '../src/core/access/allow.js';
import { PERMISSIONS } from '../src/core/access/permissions.js';

@Resolver()
class ForgetfulResolver {
  @Query(() => GraphQLString)
  forgotten(): string {
    return 'seen';
  }

  @Allow('events.read')
  @Query(() => GraphQLString)
  declared(): string {
    return 'seen';
  }
}

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true }),
  ],
  providers: [ForgetfulResolver, { provide: APP_GUARD, useClass: AccessGuard }],
})
class SmallApp {}

describe('a root field without a declared permission', () => {
  const everything = { actor: { permissions: new Set(PERMISSIONS) } };

  async function ask(source: string, contextValue: object) {
    const app = await NestFactory.create(SmallApp, { logger: false });
    await app.init();
    try {
      const { schema } = app.get(GraphQLSchemaHost);
      const { data, errors } = await graphql({ schema, source, contextValue });
      return errors ? (errors[0]?.originalError as { code?: string }).code : data;
    } finally {
      await app.close();
    }
  }

  it('is refused even to somebody who may do everything', async () => {
    expect(await ask('{ forgotten }', everything)).toBe('FORBIDDEN');
    expect(await ask('{ declared }', everything)).toEqual({ declared: 'seen' });
  });

  it('is refused to nobody as such first', async () => {
    expect(await ask('{ forgotten }', { actor: null })).toBe('UNAUTHENTICATED');
    expect(await ask('{ declared }', { actor: null })).toBe('UNAUTHENTICATED');
  });
});
