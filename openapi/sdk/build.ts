/**
 * Builds the package: ESM and CommonJS, each with its types, into `dist/`. What is generated from the contract has to be
 * there: `make openapi` writes it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Format } from 'esbuild';

/** With what `type` of package Node.js and TypeScript read them. */
const FORMATS: Record<string, string> = { esm: 'module', cjs: 'commonjs' } satisfies Partial<
  Record<Format, string>
>;

process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });
execFileSync('tsc', ['-p', 'tsconfig.build.json', '--outDir', 'dist/esm'], { stdio: 'inherit' });
for (const file of globSync('dist/esm/**/*.d.ts')) {
  // The compiler leaves the endings of sources in declarations, where not every tool takes them.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(from '\.[^']+)\.ts';/g, "$1.js';"));
}
cpSync('dist/esm', 'dist/cjs', { recursive: true });
for (const [format, type] of Object.entries(FORMATS)) {
  await build({
    entryPoints: ['src/index.ts'],
    outfile: `dist/${format}/index.js`,
    bundle: true,
    format: format as Format,
    target: 'es2022',
    platform: 'neutral',
  });
  writeFileSync(`dist/${format}/package.json`, `${JSON.stringify({ type, sideEffects: false })}\n`);
}
copyFileSync('../../LICENSE', 'LICENSE');
