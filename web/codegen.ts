import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { DateTime: 'string', LocalDate: 'string', JSON: 'unknown' } as const;

/** Operations stand in `*.graphql.ts` files: `desk.graphql.ts` asks the police schema, `portal.graphql.ts` the portal's. */
const door = (schema: string, documents: string) => ({
  schema,
  documents: [documents],
  preset: 'client' as const,
  presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
  config: {
    scalars,
    strictScalars: true,
    useTypeImports: true,
    enumsAsTypes: true,
    defaultScalarType: 'unknown',
  },
});

const config: CodegenConfig = {
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  generates: {
    './src/gql/desk/': door('../schema.gql', './src/{desk,features}/**/*desk.graphql.ts'),
    './src/gql/portal/': door('../portal.gql', './src/{portal,features}/**/*portal.graphql.ts'),
  },
};

export default config;
