// The command `npm run package [environment]`: builds the Teams package, or says what is missing and builds nothing.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { AppManifest, TeamsManifestLatest } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { registrations } from './entra.ts';
import { readEnvironment } from './environments.ts';
import type { Environment } from './environments.ts';
import { FILES, LANGUAGES, buildManifest } from './manifest.ts';

/** What came of a build: the paths written, or every problem in words an administrator can act on. */
type Built = { ok: true; zip: string; registrations: string } | { ok: false; problems: string[] };

/**
 * Builds `styringsrum-<environment>.zip` into `folder`, and beside it `entra-<environment>.json`, the app
 * registrations to make. Equal input gives equal bytes. A build that fails leaves no earlier package behind.
 */
export async function buildPackage(
  name: string,
  variables: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<Built> {
  const zip = join(folder, `styringsrum-${name}.zip`);
  const entra = join(folder, `entra-${name}.json`);
  const read = readEnvironment(name, variables);
  if (read.ok || name === 'production') await Promise.all([rm(zip, { force: true }), rm(entra, { force: true })]);
  if (!read.ok) return read;

  const manifest = buildManifest(read.environment, await productVersion());
  const problems = await problemsOf(manifest, read.environment);
  if (problems.length > 0) return { ok: false, problems };

  const entries: Record<string, Uint8Array> = { 'manifest.json': json(manifest) };
  for (const file of Object.values(FILES)) entries[file] = await readFile(join(root, 'appPackage', file));
  await mkdir(folder, { recursive: true });
  await writeFile(zip, zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) }));
  await writeFile(entra, json(registrations(read.environment)));
  return { ok: true, zip, registrations: entra };
}

/** Every reason not to ship the manifest: Microsoft's schemas, and addresses that only this machine knows. */
export async function problemsOf(manifest: TeamsManifestLatest, environment: Environment): Promise<string[]> {
  const problems = await AppManifestUtils.validateAgainstSchema(manifest);
  for (const [language, strings] of Object.entries(LANGUAGES)) {
    const schema = await languageSchema(strings.$schema);
    // The validator's types know manifests only, though it checks any document against the schema it is given.
    const found = await AppManifestUtils.validateAgainstSchema(strings as unknown as AppManifest, schema);
    problems.push(...found.map((problem) => `${language}.json: ${problem}`));
  }
  if (environment.name === 'production' && /localhost|127\.0\.0\.1|\[::1\]|http:\/\//i.test(JSON.stringify(manifest))) {
    problems.push('The manifest names an address that only this machine knows, or one without https.');
  }
  return problems;
}

/** Microsoft's schema for a language file, without the places whose pattern is no valid expression (1.30 has two). */
async function languageSchema(address: string): Promise<Schema> {
  const schema = await AppManifestUtils.fetchSchema(address);
  const places: Record<string, unknown> = schema['patternProperties'];
  schema['patternProperties'] = Object.fromEntries(Object.entries(places).filter(([place]) => isExpression(place)));
  return schema;
}

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const root = join(import.meta.dirname, '..');

async function productVersion(): Promise<string> {
  const description: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return description.version;
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

if (import.meta.main) {
  const name = process.argv[2] ?? 'sandbox';
  const built = await buildPackage(name, process.env, join(root, 'appPackage', 'build'));
  if (built.ok) {
    console.log(`${built.zip}\n${built.registrations}`);
  } else {
    console.error([`The package for ${name} was not built.`, ...built.problems.map((line) => `- ${line}`)].join('\n'));
    process.exitCode = 1;
  }
}
