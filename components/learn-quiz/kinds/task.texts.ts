import { defineTexts } from '../../shared/texts.ts';

/** What is said about what one does elsewhere, or thinks about. */
export const taskTexts = defineTexts(
  {
    taskStep: 'Jetzt ausprobieren',
    taskReflection: 'Zum Nachdenken',
    taskHintStep: 'Jetzt tun, dann weiter. Bewertet wird hier nichts.',
    taskHintReflection: 'Nur für Sie: Was Sie schreiben, bleibt auf diesem Gerät. Niemand bewertet oder liest es.',
    taskDone: 'Erledigt',
    taskIsDone: 'Erledigt – prima!',
    taskThoughts: 'Ihre Gedanken',
    taskLeft: (left: number) =>
      left
        ? `Noch Platz für ${left} Zeichen.`
        : 'Mehr passt hier nicht hinein: 2.000 Zeichen sind schon eine ganze Seite.',
  },
  {
    taskStep: 'Try it now',
    taskReflection: 'Something to think about',
    taskHintStep: 'Do it now, then go on. Nothing is graded here.',
    taskHintReflection: 'Just for you: what you write stays on this device. Nobody grades or reads it.',
    taskDone: 'Done',
    taskIsDone: 'Done – great!',
    taskThoughts: 'Your thoughts',
    taskLeft: (left: number) =>
      left ? `Room for ${left} more characters.` : 'That is all that fits in here: 2,000 characters are a whole page.',
  },
);
