/** The large pictures of the title cards. */
import { svg, html } from 'lit';
import type { TemplateResult } from 'lit';

const sheet = (x: number, y: number, turn: number) => svg`
  <g transform="translate(${x} ${y}) rotate(${turn})">
    <rect width="170" height="220" rx="10" fill="#fff" />
    <rect x="24" y="30" width="84" height="16" rx="8" fill="#0c7a5f" />
    <rect x="24" y="70" width="122" height="10" rx="5" fill="#b9cdca" />
    <rect x="24" y="94" width="122" height="10" rx="5" fill="#b9cdca" />
    <rect x="24" y="118" width="122" height="10" rx="5" fill="#b9cdca" />
    <rect x="24" y="142" width="74" height="10" rx="5" fill="#b9cdca" />
  </g>`;

const frame = (inner: unknown): TemplateResult => html`<svg viewBox="0 0 480 480">${inner}</svg>`;

const box = (x: number, y: number, fill: string) => svg`
  <rect x=${x} y=${y} width="170" height="66" rx="14" fill=${fill} />
  <rect x=${x + 24} y=${y + 26} width="100" height="14" rx="7" fill="#fff" opacity="0.85" />`;

export const pictures = {
  letter: frame(svg`
    <path d="M60 190a22 22 0 0 1 22-22h104l34 36h178a22 22 0 0 1 22 22v60H60z" fill="#f2b134" />
    ${sheet(150, 70, -6)}
    ${sheet(206, 92, 7)}
    <path d="M40 270h400l-28 138a26 26 0 0 1-25 20H93a26 26 0 0 1-25-20z" fill="#ffd06b" />
    <rect x="150" y="322" width="180" height="54" rx="12" fill="#fff" />
    <text x="240" y="359" text-anchor="middle" font-size="30" font-weight="700" fill="#0b3d49">52.20.03</text>`),
  tree: frame(svg`
    <path d="M126 96v298M126 184h80M126 289h80M126 394h80" fill="none" stroke="#9fd8c5" stroke-width="8" />
    ${box(64, 40, '#f2b134')} ${box(206, 151, '#17a07e')} ${box(206, 256, '#2b8fb3')} ${box(206, 361, '#17a07e')}
    <circle cx="392" cy="289" r="38" fill="#ffd06b" />
    <path d="m374 289 13 14 24-27" fill="none" stroke="#0b3d49" stroke-width="8" />`),
  lens: frame(svg`
    ${sheet(70, 110, -8)} ${sheet(170, 70, 5)}
    <circle cx="290" cy="250" r="100" fill="#d7f0f5" fill-opacity="0.9" stroke="#f2b134" stroke-width="24" />
    <path d="m364 324 78 78" stroke="#f2b134" stroke-width="38" stroke-linecap="round" />
    <path d="m245 252 32 34 62-70" fill="none" stroke="#0c7a5f" stroke-width="20" stroke-linecap="round" stroke-linejoin="round" />`),
};
