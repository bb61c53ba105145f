/**
 * A stream that ends when its consumer leaves. The generator's own `return` waits until the
 * generator next stops at a `yield`, so one that waits for news would outlive everybody who asked.
 */
export function endable<T>(stream: AsyncGenerator<T>, ended: AbortController): AsyncGenerator<T> {
  return {
    next: () => stream.next(),
    throw: (fault) => stream.throw(fault),
    return: (value) => {
      ended.abort();
      return stream.return(value as T);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return(undefined);
    },
  };
}
