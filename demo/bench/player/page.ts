import type { Player } from './players.ts';

/** A page of the intranet with a player, or many of one kind, between its own words. */
export function pageOf({ body }: Player, count: number, head: string): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>d.3 – Dokumente ablegen</title>
<link rel="icon" href="data:,">
<style>
  body { font: 1em/1.5 sans-serif; margin: 2em auto; max-inline-size: 48em }
  video { display: block; max-inline-size: 100%; block-size: auto }
</style>
${head}
</head>
<body>
<h1>d.3 – Dokumente ablegen</h1>
${`<p>In drei kurzen Filmen sehen Sie, wie ein Brief in die Akte kommt.</p>
<div class="embedded">${body}</div>
<p>Fragen beantwortet das Hauptamt.</p>`.repeat(count)}
</body>
</html>`;
}
