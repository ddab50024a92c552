import { mdCode, mdText } from '@bakehouse/core/text';
import type { Sentence } from './sentence.ts';

/** A sentence as Markdown. What counts as words in it may still hold a name (a stage, a hint). */
export function mdProse(sentence: Sentence): string {
  const parts = sentence.map((part) => (typeof part === 'string' ? mdText(part) : mdCode('code' in part ? part.code : part.command)));
  // Two fences that touch would be one.
  return parts.reduce((all, part) => (all.endsWith('`') && part.startsWith('`') ? `${all} ${part}` : all + part), '');
}

/** A numbered list. */
export function mdSteps(steps: readonly Sentence[]): string {
  return steps.map((step, index) => `${index + 1}. ${mdProse(step)}\n`).join('');
}
