import ts from 'typescript';
import { RefusalReader } from './support/refusals-in-source.js';
import { writeFileSync } from 'node:fs';
it('p', () => {
  const cfg = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined } as never)!;
  const t = Date.now();
  const program = ts.createProgram(cfg.fileNames, { ...cfg.options, noEmit: true, noResolve: true, types: [] });
  const rr = new RefusalReader(program, process.cwd() + '/src/'); const r = rr.read();
  writeFileSync('/tmp/ws/refusals.json', JSON.stringify({ ms: Date.now() - t, u: rr.untraceable, r }, null, 0));
});
