/** Settings under which a VS Code window shows its folder and nothing else: no trust dialog, welcome page, chat, tips. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'chat.agentHost.enabled': false,
  'window.commandCenter': false,
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'npm.fetchOnlinePackageInfo': false,
  'git.enabled': false,
  'files.hotExit': 'off',
  'files.simpleDialog.enable': true,
  'window.restoreWindows': 'none',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
};

/**
 * Writes the user settings of a VS Code that has not started yet.
 * @param {string} userDataDir
 * @param {Record<string, unknown>} [more] settings that go over the quiet ones
 */
export async function writeSettings(userDataDir, more = {}) {
  const folder = path.join(userDataDir, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...more }, null, 2));
}
