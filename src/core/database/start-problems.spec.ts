import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDatabaseUrl, checkWritable, listenProblem, StartProblem } from './start-problems.js';

function listen(port: number, host: string) {
  const server = createServer();
  return new Promise<typeof server>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}

describe('problems at the start are one line that says what to do', () => {
  it('a port that is taken, an address that is not ours', async () => {
    const server = await listen(0, '127.0.0.1');
    const { port } = server.address() as AddressInfo;
    const taken: unknown = await listen(port, '127.0.0.1').catch((error: unknown) => error);
    expect(listenProblem(taken, '127.0.0.1', port)).toEqual(
      new StartProblem(
        `Port ${port} is taken by another program: stop that one or set PORT to a free port (PORT=0 picks one).`,
      ),
    );
    await new Promise((resolve) => server.close(resolve));

    // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
    const foreign: unknown = await listen(0, '192.0.2.1').catch((error: unknown) => error);
    expect(listenProblem(foreign, '192.0.2.1', 0)?.message).toContain('no address "192.0.2.1"');
    expect(listenProblem(new Error('other'), '127.0.0.1', 0)).toBeNull();
  });

  it('a directory that can not be written to', async () => {
    const home = await mkdtemp(join(tmpdir(), 'parley-writable-'));
    await checkWritable(join(home, 'new', 'one'));
    expect(await readdir(join(home, 'new', 'one'))).toEqual([]);

    await writeFile(join(home, 'file'), '');
    const below = join(home, 'file', 'below');
    await expect(checkWritable(below)).rejects.toThrow(
      new StartProblem(
        `Parley can't write to ${below} (ENOTDIR): give this user the right to, or set PARLEY_HOME to another directory.`,
      ),
    );
    await rm(home, { recursive: true });
  });

  it('a database nobody answers for, without its password in the line', async () => {
    const server = await listen(0, '127.0.0.1');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    await expect(checkDatabaseUrl(`postgresql://me:secret@127.0.0.1:${port}/x`)).rejects.toThrow(
      new StartProblem(
        `DATABASE_URL: nothing answers on 127.0.0.1:${port}: start that PostgreSQL or correct the address.`,
      ),
    );
  });
});
