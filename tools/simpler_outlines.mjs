// Draws the glyphs of a TrueType font with fewer curves. An icon font is traced from strokes, with more than a hundred
// points per icon that themselves lie a few units beside the true line. The picture stays the same to within a tenth
// of a pixel at 24 px, and the font is a third smaller.
// Only for fonts of simple glyphs without hints, as tools/build_fonts.mjs cuts them.

const kTolerance = 4;      // how far a new curve may lie from the old one, in units of the font (1000 to an em)
const kGrid = 4;           // points lie on fewer places: fewer different numbers to store
const kSharpest = Math.cos((25 * Math.PI) / 180);  // a bend of more than this is a corner, and stays one
const kWidestTurn = Math.cos((100 * Math.PI) / 180);
const kSamples = 6;

const minus = (a, b) => ({ x: a.x - b.x, y: a.y - b.y });
const dot = (a, b) => a.x * b.x + a.y * b.y;
const cross = (a, b) => a.x * b.y - a.y * b.x;
const length = (a) => Math.hypot(a.x, a.y);
const between = (a, b, share) => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
const unit = (a) => { const size = length(a) || 1; return { x: a.x / size, y: a.y / size }; };

// --- glyphs as lists of segments {from, control, to}; a straight one has no control ---------------------------------

function pointsOf(glyph) {
  const contours = glyph.readInt16BE(0);
  if (contours < 0) throw new Error('a glyph made of other glyphs');
  const ends = Array.from({ length: contours }, (_, index) => glyph.readUInt16BE(10 + 2 * index));
  let at = 10 + 2 * contours;
  at += 2 + glyph.readUInt16BE(at);
  const count = ends.at(-1) + 1;
  const flags = [];
  while (flags.length < count) {
    const flag = glyph[at++];
    for (let again = flag & 8 ? glyph[at++] : 0; again >= 0; again--) flags.push(flag);
  }
  const coordinates = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph[at++] : -glyph[at++];
      else if (!(flag & same)) { value += glyph.readInt16BE(at); at += 2; }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  return ends.map((end, index) => {
    const first = index === 0 ? 0 : ends[index - 1] + 1;
    return flags.slice(first, end + 1).map((flag, offset) => ({ on: (flag & 1) === 1, x: xs[first + offset], y: ys[first + offset] }));
  });
}

/** Two controls after each other have a point of the curve halfway that is not written down. */
function segmentsOf(points) {
  const whole = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length];
    return point.on || next.on ? [point] : [point, { on: true, ...between(point, next, 0.5) }];
  });
  const start = whole.findIndex((point) => point.on);
  const ring = [...whole.slice(start), ...whole.slice(0, start), whole[start]];
  const segments = [];
  for (let at = 0; at + 1 < ring.length;) {
    const control = ring[at + 1].on ? null : ring[at + 1];
    const to = control ? ring[at + 2] : ring[at + 1];
    if (control || length(minus(to, ring[at])) > 0) segments.push({ from: ring[at], control, to });
    at += control ? 2 : 1;
  }
  return segments;
}

const leaving = ({ from, control, to }) => unit(minus(control ?? to, from));
const arriving = ({ from, control, to }) => unit(minus(to, control ?? from));
const pointOn = ({ from, control, to }, share) =>
  control ? between(between(from, control, share), between(control, to, share), share) : between(from, to, share);

// --- one segment for several ----------------------------------------------------------------------------------------

function distanceToLine(point, from, to) {
  const along = minus(to, from);
  const share = Math.min(1, Math.max(0, dot(minus(point, from), along) / (dot(along, along) || 1)));
  return length(minus(point, between(from, to, share)));
}

function liesOn(samples, segment) {
  const steps = segment.control ? 16 : 1;
  const line = Array.from({ length: steps + 1 }, (_, step) => pointOn(segment, step / steps));
  return samples.every((point) => line.slice(1).some((to, index) => distanceToLine(point, line[index], to) <= kTolerance));
}

/** The segment that replaces all of these, or nothing when none comes close enough. */
function oneFor(segments) {
  const from = segments[0].from;
  const to = segments.at(-1).to;
  const samples = segments.flatMap((segment) => Array.from({ length: kSamples }, (_, step) => pointOn(segment, (step + 1) / kSamples)));
  const straight = { from, control: null, to };
  if (liesOn(samples, straight)) return straight;
  const out = leaving(segments[0]);
  const into = arriving(segments.at(-1));
  const turn = cross(out, into);
  if (dot(out, into) < kWidestTurn || Math.abs(turn) < 1e-3) return null;
  const ahead = cross(minus(to, from), into) / turn;
  const back = cross(minus(to, from), out) / turn;
  if (ahead <= 0 || back <= 0) return null;
  const curve = { from, control: { x: from.x + out.x * ahead, y: from.y + out.y * ahead }, to };
  return liesOn(samples, curve) ? curve : null;
}

const isCorner = (before, after) => dot(arriving(before), leaving(after)) < kSharpest;

function simpler(segments) {
  const corner = segments.findIndex((segment, index) => isCorner(segments.at(index - 1), segment));
  const ring = corner > 0 ? [...segments.slice(corner), ...segments.slice(0, corner)] : segments;
  const found = [];
  for (let first = 0; first < ring.length;) {
    let best = ring[first];
    let next = first + 1;
    for (let last = first + 1; last < ring.length && !isCorner(ring[last - 1], ring[last]); last++) {
      const one = oneFor(ring.slice(first, last + 1));
      if (!one) break;
      best = one;
      next = last + 1;
    }
    found.push(best);
    first = next;
  }
  return found;
}

// --- and back to bytes ----------------------------------------------------------------------------------------------

const onGrid = (value) => Math.round(value / kGrid) * kGrid;

function writtenPoints(segments) {
  const points = segments.flatMap(({ from, control }) => [{ on: true, ...from }, ...(control ? [{ on: false, ...control }] : [])])
    .map(({ on, x, y }) => ({ on, x: onGrid(x), y: onGrid(y) }));
  // A point halfway between two controls needs no writing down.
  return points.filter((point, index) => {
    const before = points.at(index - 1);
    const after = points[(index + 1) % points.length];
    return !point.on || before.on || after.on || points.length < 4
      || Math.abs(before.x + after.x - 2 * point.x) > kGrid || Math.abs(before.y + after.y - 2 * point.y) > kGrid;
  });
}

function glyphOf(contours) {
  const points = contours.flat();
  const flags = [];
  const bytes = { x: [], y: [] };
  const before = { x: 0, y: 0 };
  for (const point of points) {
    let flag = point.on ? 1 : 0;
    for (const [axis, short, same] of [['x', 2, 16], ['y', 4, 32]]) {
      const step = point[axis] - before[axis];
      before[axis] = point[axis];
      if (step === 0) flag |= same;
      else if (Math.abs(step) < 256) { flag |= short | (step > 0 ? same : 0); bytes[axis].push(Math.abs(step)); }
      else bytes[axis].push((step >> 8) & 255, step & 255);
    }
    flags.push(flag);
  }
  const head = Buffer.alloc(10 + 2 * contours.length + 2);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, index) => head.writeInt16BE(value, 2 * index));
  let end = -1;
  contours.forEach((contour, index) => head.writeUInt16BE(end += contour.length, 10 + 2 * index));
  const glyph = Buffer.concat([head, Buffer.from(flags), Buffer.from(bytes.x), Buffer.from(bytes.y)]);
  return glyph.length % 2 ? Buffer.concat([glyph, Buffer.alloc(1)]) : glyph;
}

// --- the tables of the font -----------------------------------------------------------------------------------------

function tablesOf(font) {
  return new Map(Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const row = 12 + 16 * index;
    const offset = font.readUInt32BE(row + 8);
    return [font.toString('latin1', row, row + 4), font.subarray(offset, offset + font.readUInt32BE(row + 12))];
  }));
}

function checksum(table) {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + Buffer.concat([table.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32BE(0)) >>> 0;
  return sum;
}

function fontOf(version, tables) {
  const names = [...tables.keys()].sort();
  const head = Buffer.alloc(12 + 16 * names.length);
  const power = 2 ** Math.floor(Math.log2(names.length));
  head.writeUInt32BE(version, 0);
  [names.length, power * 16, Math.log2(power), (names.length - power) * 16].forEach((value, index) => head.writeUInt16BE(value, 4 + 2 * index));
  const parts = [head];
  let offset = head.length;
  names.forEach((name, index) => {
    const table = tables.get(name);
    head.write(name, 12 + 16 * index, 'latin1');
    [checksum(table), offset, table.length].forEach((value, field) => head.writeUInt32BE(value, 16 + 16 * index + 4 * field));
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

/** The same font, with outlines of fewer points. */
export function simplerOutlines(font) {
  const tables = tablesOf(font);
  const head = Buffer.from(tables.get('head'));
  const long = head.readInt16BE(50) === 1;
  const offsets = tables.get('loca');
  const offset = (index) => (long ? offsets.readUInt32BE(4 * index) : 2 * offsets.readUInt16BE(2 * index));
  const count = tables.get('maxp').readUInt16BE(4);
  const glyphs = Array.from({ length: count }, (_, index) => {
    const glyph = tables.get('glyf').subarray(offset(index), offset(index + 1));
    return glyph.length === 0 ? glyph : glyphOf(pointsOf(glyph).map((points) => writtenPoints(simpler(segmentsOf(points)))));
  });
  const starts = Buffer.alloc(4 * (count + 1));
  let at = 0;
  glyphs.forEach((glyph, index) => { starts.writeUInt32BE(at, 4 * index); at += glyph.length; });
  starts.writeUInt32BE(at, 4 * count);
  head.writeInt16BE(1, 50);
  tables.set('head', head).set('loca', starts).set('glyf', Buffer.concat(glyphs));
  return fontOf(font.readUInt32BE(0), tables);
}
