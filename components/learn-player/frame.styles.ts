import { css } from 'lit';

/** The picture, and the button that lies over it. */
export const frameStyles = css`
  [part='frame'] {
    position: relative;
    display: grid;
    grid-template: auto / minmax(0, 1fr);
    border-start-start-radius: calc(var(--_radius) - 1px);
    border-start-end-radius: calc(var(--_radius) - 1px);
    overflow: clip;
    background: var(--_night);
    color: #fff;
  }

  .picture {
    aspect-ratio: 16 / 9;
    grid-area: 1 / 1;
    background: linear-gradient(135deg, color-mix(in oklab, var(--_glow) 18%, #10181d), #10181d 70%);
  }

  /* Nothing to see yet, or not for everybody. */
  [part='frame'].bare {
    background: var(--_soft);
    color: inherit;
  }

  .bare .picture {
    background: none;
  }

  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .start,
  learn-player-stage,
  .locked {
    grid-area: 1 / 1 / -1 / -1;
    min-inline-size: 0;
  }

  .start {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    align-content: end;
    padding: 1.25em;
    background: linear-gradient(to top, rgb(8 14 18 / 0.6), rgb(8 14 18 / 0) 40%);
  }

  .start button {
    float: none;
    margin: 0;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  [part='play'] {
    padding: 0;
    border: 0;
    border-radius: 3em;
    background: none;
  }

  /* All of the picture is the button's. */
  [part='play']::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(3em, 48px);
    padding: 0.25em 1.375em 0.25em 1.125em;
    border: 2px solid #fff;
    border-radius: 3em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.2;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.55);
    transition: scale 0.15s;
  }

  .pill .icon {
    inline-size: 1.375em;
    block-size: 1.375em;
  }

  [part='play']:hover .pill {
    scale: 1.04;
  }

  /* Of a player far away: the button is its pill, the sign is drawn by the style sheet. */
  .start .pill[part='play'] {
    font-size: 1.0625em;
    font-weight: 600;
  }

  .far [part='frame'] {
    display: block;
  }

  .far .start {
    position: absolute;
    inset: 0;
  }

  .pill[part='play']::before {
    inline-size: 1.375em;
    block-size: 1.375em;
    background: currentColor;
    clip-path: polygon(32% 20%, 82% 50%, 32% 80%);
    content: '';
    forced-color-adjust: none;
  }

  .start .pill[part='anew'] {
    position: relative;
    padding-inline: 1.125em;
    background: rgb(8 14 18 / 0.75);
    font-weight: 600;
  }

  .start [part='anew']:hover {
    background: #10181d;
  }

  .start button:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 3px;
    box-shadow: 0 0 0 3px #000;
  }

  [part='play'][aria-busy='true'] {
    cursor: progress;
  }

  .spinner {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 0.1875em solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .watched {
    position: relative;
    grid-area: 1 / 1;
    align-self: end;
    block-size: 5px;
    background: rgb(0 0 0 / 0.7);
    pointer-events: none;
  }

  .watched i {
    display: block;
    block-size: 100%;
    background: var(--_glow);
  }

  .broken {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    padding: 0.75em 1.25em;
    background: var(--_night);
    font-weight: 600;
  }

  .broken:empty {
    padding: 0;
  }

  .locked {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.75em;
    padding: 1.25em;
    text-align: center;
    text-wrap: balance;
  }

  .locked .icon {
    inline-size: 2.25em;
    block-size: 2.25em;
    color: var(--_accent);
  }
`;
