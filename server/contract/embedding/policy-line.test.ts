import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directivesOf, governing, lineWith } from './policy-line.ts';

const SERVICE = 'https://lernen.stadt.example';

describe('the line of a policy that lets the service in', () => {
  for (const [what, policy, name, line] of [
    ['adds to what stands there', "img-src 'self' data:", 'img-src', `img-src 'self' data: ${SERVICE}`],
    ['is made of what counts in its place', "default-src 'self'", 'img-src', `img-src 'self' ${SERVICE}`],
    ['takes the place of “nothing”', "media-src 'none'", 'media-src', `media-src ${SERVICE}`],
    ['takes the place of an empty list', 'connect-src', 'connect-src', `connect-src ${SERVICE}`],
    ['says nothing twice', `connect-src ${SERVICE}`, 'connect-src', `connect-src ${SERVICE}`],
    ['is the broader one', "default-src 'self'", 'script-src-elem', `script-src 'self' ${SERVICE}`],
    [
      'is the narrower one where that decides',
      "script-src-elem 'self'",
      'script-src-elem',
      `script-src-elem 'self' ${SERVICE}`,
    ],
    ['keeps a list of frames', "child-src 'self'; default-src 'none'", 'frame-src', `frame-src 'self' ${SERVICE}`],
  ] as const) {
    it(what, () => assert.equal(lineWith(policy, name, [SERVICE]), line));
  }
});

describe('a policy', () => {
  it('is read without regard to case and order, and the first directive of a name counts', () => {
    const directives = directivesOf(" IMG-SRC 'self' ;; img-src *;\tdefault-src  'none'\n https:");

    assert.deepEqual(
      [...directives],
      [
        ['img-src', ["'self'"]],
        ['default-src', ["'none'", 'https:']],
      ],
    );
  });

  it('is asked in the order of the specification', () => {
    const all = directivesOf('default-src a; script-src b; child-src c');

    assert.equal(governing(all, 'worker-src'), 'child-src');
    assert.equal(governing(all, 'frame-src'), 'child-src');
    assert.equal(governing(all, 'script-src-elem'), 'script-src');
    assert.equal(governing(all, 'connect-src'), 'default-src');
    assert.equal(governing(directivesOf("frame-ancestors 'self'"), 'img-src'), undefined);
  });
});
