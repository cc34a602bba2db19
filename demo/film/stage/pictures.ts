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
  snail: frame(svg`
    ${sheet(40, 60, -9)}
    <path d="M70 408c0-22 14-34 40-34h210c40 0 48-30 48-70v-60h52v84c0 60-30 96-90 96H92a22 22 0 0 1-22-16z" fill="#8fe3c6" />
    <path d="M394 250 378 190M414 250l22-56" stroke="#8fe3c6" stroke-width="10" stroke-linecap="round" />
    <circle cx="377" cy="186" r="13" fill="#ffd06b" /><circle cx="438" cy="190" r="13" fill="#ffd06b" />
    <circle cx="397" cy="276" r="7" fill="#0b3d49" />
    <path d="M388 302q14 14 28 0" fill="none" stroke="#0b3d49" stroke-width="6" stroke-linecap="round" />
    <rect x="106" y="196" width="232" height="166" rx="18" fill="#17a07e" />
    <rect x="122" y="212" width="200" height="122" rx="8" fill="#e6f3ef" />
    <path d="M150 350h144" stroke="#0b3d49" stroke-width="8" stroke-linecap="round" />
    <circle cx="222" cy="273" r="44" fill="none" stroke="#d9e8e4" stroke-width="14" />
    <path d="M222 229a44 44 0 0 1 44 44" fill="none" stroke="#f2b134" stroke-width="14" stroke-linecap="round" />`),
  voice: frame(svg`
    ${sheet(54, 128, -5)}
    <path d="M250 70h170a24 24 0 0 1 24 24v110a24 24 0 0 1-24 24h-94l-52 48v-48h-24a24 24 0 0 1-24-24V94a24 24 0 0 1 24-24z" fill="#ffd06b" />
    <path d="M276 130v38h22l28 24v-86l-28 24z" fill="#0b3d49" />
    <path d="M350 126a30 30 0 0 1 0 46M372 106a58 58 0 0 1 0 86" fill="none" stroke="#0b3d49" stroke-width="11" stroke-linecap="round" />
    <circle cx="338" cy="372" r="62" fill="#17a07e" />
    <path d="m310 374 20 21 36-41" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" stroke-linejoin="round" />`),
};
