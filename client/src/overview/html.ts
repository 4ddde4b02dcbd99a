import type * as vscode from 'vscode';

/** The page: no inline script, nothing from the network; styles are inline because charts set them on their marks. */
export function pageHtml(webview: vscode.Webview, script: vscode.Uri): string {
  const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource} 'unsafe-inline'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Newsmark Overview</title>
<style>${STYLE}</style>
</head>
<body>
<main id="charts"><p>Reading the articles…</p></main>
<script src="${webview.asWebviewUri(script)}"></script>
</body>
</html>`;
}

const STYLE = `
body { color: var(--vscode-foreground); font-family: var(--vscode-font-family); padding: 0 24px 48px; max-width: 1000px; }
h2 { font-weight: 600; margin: 32px 0 4px; }
.note { color: var(--vscode-descriptionForeground); margin: 0 0 8px; }
figure { margin: 0; overflow-x: auto; }
svg { background: transparent !important; color: var(--vscode-foreground); max-width: 100%; height: auto; font-family: inherit; }
svg text { fill: currentColor; }
button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-button-border, transparent); padding: 3px 10px; margin: 6px 6px 0 0; cursor: pointer; font: inherit; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
[role="button"] { cursor: pointer; }
[role="button"]:focus-visible, button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
.swatches { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 6px; }
.swatches span { display: inline-flex; align-items: center; gap: 5px; }
.swatches i { width: 12px; height: 12px; display: inline-block; border: 1px solid var(--vscode-contrastBorder, transparent); }
`;
