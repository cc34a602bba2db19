import { css } from 'lit';

/** What one chooses and writes in: as wide as there is room, large enough to be hit, in the colours of the page. */
export const controlStyles = css`
  select,
  [type='text'],
  [type='date'],
  [type='file'] {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 0.75em;
    border: 0.0625em solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }
`;
