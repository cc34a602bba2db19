/** A player as an editor embeds it. */
export interface Player {
  name: string;
  /** Of its module in `embeddings/`; without it there is nothing to build. */
  module?: string;
  /** What stands in the page's head besides. */
  head?(service: string): string;
  /** What stands where the film shall be. */
  body: string;
  /** Leads from around `body` to its play button, through the shadow roots on the way. */
  button: string[];
  /** A rival: ours is compared with the best of them. */
  rival: boolean;
}

/** The film, as the pages of the bench serve it. */
export const FILM = '/film/ablegen';

const TRACK = `<track kind="captions" label="Deutsch" srclang="de" src="${FILM}.de.vtt" default>`;
const TITLE = 'Einen Brief ablegen';

/** The page without a player: what costs above it, the player costs. */
export const BARE: Player = {
  name: 'bare <video>',
  body: `<video controls preload="none" width="1280" height="720" poster="${FILM}.jpg" src="${FILM}.mp4">${TRACK}</video>`,
  button: ['video'],
  rival: false,
};

/** Ours, as the README says, signed in by a token of the page's own origin. */
export const OURS: Player = {
  name: 'learn-player',
  head: (service) =>
    `<meta name="learn-token" content="/token"><script type="module" src="${service}/loader.js"></script>
    <style>learn-player:not(:defined) { display: block; min-height: 100vh; margin-block: 1.5em }</style>`,
  body: '<learn-player course="d3-ablegen"></learn-player>',
  button: ['learn-player', '[part=play]'],
  rival: false,
};

/**
 * The others, each as its own documentation says: with the poster, captions and HLS of the same film, its default
 * controls, its place in the page kept, and, as with ours, nothing of the film fetched before somebody plays.
 */
const RIVALS: Player[] = [
  {
    name: 'mux-player',
    module: 'mux-player',
    body: `<mux-player src="${FILM}.m3u8" poster="${FILM}.jpg" title="${TITLE}" preload="none" disable-tracking disable-cookies
      style="display: block; aspect-ratio: 16/9">${TRACK}</mux-player>`,
    button: ['mux-player', 'media-theme', 'media-play-button'],
    rival: true,
  },
  {
    name: 'vidstack',
    module: 'vidstack',
    body: `<div style="aspect-ratio: 16/9"><media-player src="${FILM}.m3u8" title="${TITLE}" load="play" playsinline crossorigin>
      <media-provider><media-poster class="vds-poster" src="${FILM}.jpg"></media-poster>${TRACK}</media-provider>
      <media-video-layout></media-video-layout>
    </media-player></div>`,
    button: ['media-play-button'],
    rival: true,
  },
  {
    name: 'video.js',
    module: 'video.js',
    body: `<div style="aspect-ratio: 16/9"><video-js class="vjs-fluid vjs-big-play-centered" controls preload="none" poster="${FILM}.jpg">
      <source src="${FILM}.m3u8" type="application/x-mpegURL">${TRACK}
    </video-js></div>`,
    button: ['.vjs-big-play-button'],
    rival: true,
  },
  {
    name: 'plyr',
    module: 'plyr',
    body: plyr(),
    button: ['.plyr__control--overlaid'],
    rival: true,
  },
];

/** What nobody documents, but somebody who counts bytes would write: plyr, and hls.js once it is played. */
const PLYR_LATER: Player = {
  name: 'plyr, hls.js on play',
  module: 'plyr-later',
  body: plyr(),
  button: ['.plyr__control--overlaid'],
  rival: false,
};

/** In the order of the table. */
export const PLAYERS: readonly Player[] = [OURS, ...RIVALS, PLYR_LATER, BARE];

function plyr(): string {
  return `<div style="aspect-ratio: 16/9"><video playsinline controls preload="none" width="1280" height="720"
      data-poster="${FILM}.jpg" data-film="${FILM}.m3u8">${TRACK}</video></div>`;
}
