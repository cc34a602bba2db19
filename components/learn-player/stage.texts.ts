import { defineTexts } from '../shared/texts.ts';

/** What the stage says: it arrives with it. */
export const stageTexts = defineTexts(
  {
    stageName: (lesson: string) => `Video: ${lesson}`,
    stageControls: 'Steuerung',
    stageTimeline: 'Stelle im Video',
    stageTime: (at: string, length: string) => `${at} von ${length}`,
    stageChapter: (time: string, title: string) => `${time}, Kapitel: ${title}`,
    stageSpoken: (seconds: number) =>
      spoken(seconds, { h: ['Stunde', 'Stunden'], m: ['Minute', 'Minuten'], s: ['Sekunde', 'Sekunden'] }),
    stagePlay: 'Abspielen',
    stagePause: 'Pause',
    stageBack: (seconds: number) => `${seconds} Sekunden zurück`,
    stageForward: (seconds: number) => `${seconds} Sekunden vor`,
    stageCaptions: 'Untertitel',
    stageMute: 'Ton aus',
    stageUnmute: 'Ton an',
    stageVolume: 'Lautstärke',
    stageSpeed: 'Geschwindigkeit',
    stagePicture: 'Bild im Bild',
    stageSettings: 'Einstellungen',
    stageFull: 'Vollbild',
    stageSmall: 'Vollbild beenden',
    stageLoading: 'Lädt …',
    stageFailed: 'Das Video lässt sich gerade nicht abspielen. Text und Unterlagen der Lektion stehen unter dem Video.',
    stageRetry: 'Noch einmal versuchen',
  },
  {
    stageName: (lesson: string) => `Video: ${lesson}`,
    stageControls: 'Controls',
    stageTimeline: 'Position in the video',
    stageTime: (at: string, length: string) => `${at} of ${length}`,
    stageChapter: (time: string, title: string) => `${time}, chapter: ${title}`,
    stageSpoken: (seconds: number) =>
      spoken(seconds, { h: ['hour', 'hours'], m: ['minute', 'minutes'], s: ['second', 'seconds'] }),
    stagePlay: 'Play',
    stagePause: 'Pause',
    stageBack: (seconds: number) => `Back ${seconds} seconds`,
    stageForward: (seconds: number) => `Forward ${seconds} seconds`,
    stageCaptions: 'Captions',
    stageMute: 'Mute',
    stageUnmute: 'Unmute',
    stageVolume: 'Volume',
    stageSpeed: 'Speed',
    stagePicture: 'Picture in picture',
    stageSettings: 'Settings',
    stageFull: 'Full screen',
    stageSmall: 'Exit full screen',
    stageLoading: 'Loading …',
    stageFailed: 'The video can’t be played right now. The lesson’s text and materials are below it.',
    stageRetry: 'Try again',
  },
);

type Unit = [one: string, many: string];

/** `1 Minute 23 Sekunden`: a time as one says it. */
function spoken(seconds: number, { h, m, s }: { h: Unit; m: Unit; s: Unit }): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts: [number, Unit][] = [
    [Math.floor(whole / 3600), h],
    [Math.floor(whole / 60) % 60, m],
    [whole % 60, s],
  ];
  const said = parts.filter(([amount]) => amount).map(([amount, unit]) => `${amount} ${unit[amount === 1 ? 0 : 1]}`);
  return said.join(' ') || `0 ${s[1]}`;
}
