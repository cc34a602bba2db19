import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pictureSize } from './picture-size.ts';

const COURSE = join(import.meta.dirname, '../../../demo/courses/d3-ablegen');

/** One pixel wide and high, or as said. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000b40806000000', 'hex');
const LOSSLESS = Buffer.from('524946461a000000574542505650384c0d0000002f3fc12c00', 'hex');

describe('how large a picture is', () => {
  it('is read from its first bytes', () => {
    assert.deepEqual(pictureSize(readFileSync(join(COURSE, 'ablegen.jpg'))), { width: 1280, height: 720 });
    assert.deepEqual(pictureSize(PNG), { width: 320, height: 180 });
    assert.deepEqual(pictureSize(LOSSLESS), { width: 320, height: 180 });
    const sheet = pictureSize(readFileSync(join(COURSE, 'ablegen.thumbnails.webp')));
    assert.deepEqual(pictureSize(Buffer.from('<svg viewBox="0 0 40 30"/>')), { width: 40, height: 30 });
    assert.ok(sheet && sheet.width > 100 && sheet.height > 100, JSON.stringify(sheet));
  });

  it('is not known of anything else, however it begins', () => {
    assert.equal(pictureSize(Buffer.from('%PDF-1.7')), undefined);
    assert.equal(pictureSize(Buffer.from('BM')), undefined);
    assert.equal(pictureSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), undefined);
    assert.equal(pictureSize(PNG.subarray(0, 20)), undefined);
    const starts = fc.constantFrom('', 'ffd8', 'ffd8ffe0', '89504e470d0a1a0a', '524946460000000057454250');
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const size = pictureSize(Buffer.concat([Buffer.from(start, 'hex'), rest]));
        assert.ok(size === undefined || (Number.isInteger(size.width) && Number.isInteger(size.height)));
      }),
    );
  });
});
