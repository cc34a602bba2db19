import type { Definition, Nodes, Text } from 'mdast';
// The node kinds of directives join mdast's own.
import type {} from 'remark-directive';
import type { RichInline } from '../../contract/rich-text.ts';
import type { IssueList, Place } from '../issues/issue.ts';
import type { CourseFiles } from '../media/course-files.ts';
import type { AttributeBlock } from './attributes.ts';
import type { SourceText } from './source-text.ts';
import type { ReadVideo } from './video.ts';

/** What every part of the parser needs while one course file is read. */
export interface Reading {
  source: SourceText;
  files: CourseFiles;
  /** The folder, as it stands before the names of files in issues; ends with a slash. */
  folder: string;
  issues: IssueList;
  definitions: Map<string, Definition>;
  attributes: Map<number, AttributeBlock>;
  /** Where questions start whose answers can't be read; that is noted already. */
  unreadable: Set<number>;
  /** Of the course. */
  language: string;
  /** The course is a proof. */
  isProof: boolean;
  /** Of the lesson that is read. A broken one is noted already. */
  video?: ReadVideo | 'broken';
  /** Reads text that holds more than words. */
  textOf?(node: Text): RichInline[];
}

/** Where a node of the parser starts. */
export function placeOf(node: Nodes): Place {
  const { line, column } = node.position!.start;
  return { line, column };
}
