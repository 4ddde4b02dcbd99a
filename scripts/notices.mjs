/**
 * The notices of the packages whose code is in the bundles: their licences ask for them in every copy.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The innermost package that a bundled file belongs to. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.\w+)?$/i;

/**
 * Writes one file with name, version and licence text of every package in the bundles, sorted by name.
 *
 * @param {import('esbuild').Metafile[]} metafiles what esbuild tells of the bundles
 * @param {string} file where to write
 * @throws when a package comes without the text of its licence
 */
export async function writeNotices(metafiles, file) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const folders = new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[1] ?? []));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  await writeFile(file, `Newsmark contains code of these packages.\n\n${[...new Set(notices)].join('\n')}`);
}

/** @param {string} folder of the package */
async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const licence = (await readdir(folder)).find((entry) => LICENCE_FILE.test(entry));
  if (!licence) throw new Error(`${name} has no licence file: its notice cannot be written.`);
  const text = await readFile(path.join(folder, licence), 'utf8');
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
