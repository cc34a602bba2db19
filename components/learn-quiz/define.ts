import { LearnQuiz } from './learn-quiz.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-quiz': LearnQuiz;
  }
}

if (!customElements.get('learn-quiz')) customElements.define('learn-quiz', LearnQuiz);
