/** Where somebody goes on with a question, first what is best. */
const FIELDS = [
  '[aria-invalid=true]:checked',
  '[aria-invalid=true]',
  'input:checked',
  ':is(input, select, textarea)',
  'button:enabled',
];

/** The focus goes to the first field of a question. */
export function focusField(root: ParentNode, question: string): void {
  const fieldset = fieldsetIn(root, question);
  for (const selector of FIELDS) {
    const field = fieldset?.querySelector<HTMLElement>(selector);
    if (field) return field.focus();
  }
}

/** The focus goes to a question as a whole: its words are read. */
export function focusQuestion(root: ParentNode, question: string): void {
  fieldsetIn(root, question)?.focus();
}

function fieldsetIn(root: ParentNode, question: string): HTMLElement | null {
  return root.querySelector(`form[data-question="${question}"] fieldset`);
}
