import pg from 'pg';

interface Sent {
  readonly client: unknown;
  readonly text: string;
}

/** Listens to what is sent to the database; `stop` it in `afterAll`. */
export class Statements {
  private static readonly plain = pg.Client.prototype.query;
  private log: Sent[] = [];

  constructor() {
    const note = (client: unknown, text: string) => this.log.push({ client, text });
    pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
      const [first] = args;
      note(this, typeof first === 'string' ? first : (first as { text: string }).text);
      return (Statements.plain as (...all: unknown[]) => unknown).apply(this, args);
    } as typeof Statements.plain;
  }

  stop(): void {
    pg.Client.prototype.query = Statements.plain;
  }

  /**
   * The statements of the connection on which `work` opened a transaction with this in its scope;
   * jobs that run beside it do so for nobody.
   */
  async of(scope: string, work: () => Promise<unknown>): Promise<string[]> {
    this.log = [];
    await work();
    const mine = this.log.find(({ text }) => text.includes(scope));
    return this.log.filter(({ client }) => mine && client === mine.client).map(({ text }) => text);
  }
}
