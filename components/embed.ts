// One classic script that puts an element where it stands: for a CMS that takes a script, but no tag of ours.
import { elementFor } from './embedding/allowed.ts';
import { dress } from './embedding/look.ts';

const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) insert(script);
else
  console.error(
    'Lernbausteine: embed.js kennt seinen Platz nicht. Nehmen Sie loader.js und <learn-player>. – ' +
      'embed.js can’t tell where it stands. Use loader.js and <learn-player> instead.',
  );

function insert(script: HTMLScriptElement): void {
  // What an editor is editing right now would be saved as it looks.
  if (script.isContentEditable) return;
  dress(script.dataset);
  const element = elementFor(script, script.dataset.learn || 'player');
  if (element && script.closest('head'))
    console.error(
      'Lernbausteine: embed.js steht im <head>. Setzen Sie es dorthin, wo der Kurs erscheinen soll. – ' +
        'embed.js stands in the <head>. Put it where the course is to be.',
    );
  // A page that was kept runs its scripts once more, with what they had put into it.
  else if (element && !script.nextElementSibling?.isEqualNode(element)) script.after(element);
  void import(new URL('loader.js', script.src).href);
}
