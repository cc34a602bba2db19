import { LearnBadge } from './learn-badge.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-badge': LearnBadge;
  }
}

if (!customElements.get('learn-badge')) customElements.define('learn-badge', LearnBadge);
