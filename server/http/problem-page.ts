import type { Problem } from '../contract/api.ts';

/** A problem for people who see it as a page: on their way to or from signing in. Plain, so that it needs no style and no script. */
export function problemPage({ de, en }: Problem, again: string | undefined): string {
  const link = again
    ? `<p><a href="${escaped(again)}">Noch einmal anmelden / <span lang="en">Sign in again</span></a></p>`
    : '';
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Anmeldung</title>
</head>
<body>
<main>
<h1>Anmeldung / <span lang="en">Sign-in</span></h1>
<p>${escaped(de)}</p>
<p lang="en">${escaped(en)}</p>
${link}
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
