/** Small files that are what they say. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** One white dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

export const JPEG = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01],
  ...[0x00, 0x01, 0x00, 0x00, 0xff, 0xda, 0x00, 0x04, 0x00, 0x3f, 0x12, 0x34, 0xff, 0xd9],
]);

const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** What must be taken for nothing, by what it is. */
export const FORGED: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.alloc(0),
  html: HTML,
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  zip: ZIP,
  'a mark without a picture': PNG.subarray(0, 8),
  'half a picture': PNG.subarray(0, PNG.length - 6),
  'a picture with a page behind it': Buffer.concat([PNG, HTML]),
  'a page with a picture behind it': Buffer.concat([HTML, PNG]),
  'a photo with a page behind it': Buffer.concat([JPEG, HTML]),
  'a photo with a page and a second end behind it': Buffer.concat([
    ...[JPEG.subarray(0, 20), HTML],
    Buffer.from([0xff, 0xd9]),
  ]),
  'half a photo': JPEG.subarray(0, JPEG.length - 2),
  'a document with a page before it': Buffer.concat([HTML, PDF]),
  'a document with a page behind it': Buffer.concat([PDF, HTML]),
  'a document that is an archive too': Buffer.concat([PDF.subarray(0, -6), ZIP, Buffer.from('%%EOF\n')]),
};
