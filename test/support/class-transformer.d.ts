/** The storage of `@Type` decorators; the package ships it without types. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: {
    findTypeMetadata(target: object, property: string): unknown;
  };
}
