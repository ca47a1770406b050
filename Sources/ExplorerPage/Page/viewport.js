// Moving and enlarging the map, by pointer, wheel, two fingers, and buttons.

/** Shows a part of a picture in a frame; `scale` is pixels per unit of the picture. */
export class Viewport {
  constructor(frame, picture, changed) {
    this.frame = frame;
    this.picture = picture;
    this.changed = changed;
    this.home = { x: 0, y: 0, width: 100, height: 100 };
    // What is brought near where filters leave little.
    this.part = null;
    // How far the middle may lie below the picture, in its units, where something covers the frame.
    this.slack = 0;
    this.center = { x: 50, y: 50 };
    this.scale = 1;
    this.touched = false;
    this.pointers = new Map();
    frame.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => this.down(event));
    frame.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) {
      frame.addEventListener(name, (event) => this.up(event));
    }
    new ResizeObserver(() => (this.touched ? this.show() : this.begin())).observe(frame);
  }

  /** Shows what a reader sees who has not moved the picture yet. */
  begin() {
    this.fit();
  }

  /** The scale at which the whole picture is to be seen. */
  get least() {
    const { clientWidth: width, clientHeight: height } = this.frame;
    return Math.max(0.01, Math.min(width / this.home.width, height / this.home.height));
  }

  /** Shows all that filters leave; a small picture is not blown up. */
  fit() {
    this.touched = false;
    this.slack = 0;
    const { clientWidth: width, clientHeight: height } = this.frame;
    const box = this.part ?? this.home;
    const scale = Math.max(0.01, Math.min(width / box.width, height / box.height));
    this.scale = Math.min(this.part ? 1.2 : 1.6, scale);
    this.center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    this.show();
  }

  /**
   * Follows what filters leave: a small part of the picture is brought near, unless the reader has
   * moved the picture. Filters that change little do not move it.
   */
  follow(box) {
    const area = ({ width, height }) => width * height;
    const part = box && area(box) < 0.4 * area(this.home) ? box : null;
    if (!part && !this.part) return;
    const { part: known } = this;
    if (part && known && area(part) > 0.5 * area(known)
      && part.x >= known.x && part.x + part.width <= known.x + known.width
      && part.y >= known.y && part.y + part.height <= known.y + known.height) return;
    this.part = part;
    if (!this.touched) this.fit();
  }

  /** Enlarges by a factor around a point of the frame. */
  zoom(factor, at = null) {
    const before = at && this.place(at);
    this.touched = true;
    this.scale = Math.min(6, Math.max(Math.min(this.least * 0.8, 1), this.scale * factor));
    if (before) {
      const after = this.place(at);
      this.center.x += before.x - after.x;
      this.center.y += before.y - after.y;
    }
    this.show();
  }

  /** Brings a place of the picture to the middle, enlarged enough to read. */
  goTo(place, scale = 1) {
    this.touched = true;
    this.center = { x: place.x, y: place.y };
    this.scale = Math.max(this.scale, scale);
    this.show();
  }

  /** Brings a place into view without moving more than needed, above what covers the frame below. */
  reveal(place, margin = 60, covered = 0) {
    const { clientWidth: width, clientHeight } = this.frame;
    const height = Math.max(40, clientHeight - covered);
    this.slack = covered / this.scale;
    const x = (place.x - this.center.x) * this.scale;
    const y = (place.y - this.center.y) * this.scale + (clientHeight - height) / 2;
    const beyond = (value, half) => Math.max(0, Math.abs(value) - Math.max(10, half - margin)) * Math.sign(value);
    this.pan(-beyond(x, width / 2), -beyond(y, height / 2));
  }

  /** Moves the picture by some pixels. */
  pan(x, y) {
    if (x === 0 && y === 0) return;
    this.touched = true;
    this.center.x -= x / this.scale;
    this.center.y -= y / this.scale;
    this.show();
  }

  show() {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === 0 || height === 0) return;
    const { home, center } = this;
    center.x = Math.min(home.x + home.width, Math.max(home.x, center.x));
    center.y = Math.min(home.y + home.height + this.slack, Math.max(home.y, center.y));
    const [w, h] = [width / this.scale, height / this.scale];
    const box = [center.x - w / 2, center.y - h / 2, w, h].map((value) => value.toFixed(2));
    this.picture.setAttribute("viewBox", box.join(" "));
    this.changed(this.scale);
  }

  /** The place of the picture under a point of the frame. */
  place({ x, y }) {
    const { clientWidth: width, clientHeight: height } = this.frame;
    return {
      x: this.center.x + (x - width / 2) / this.scale,
      y: this.center.y + (y - height / 2) / this.scale,
    };
  }

  point(event) {
    const box = this.frame.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  wheel(event) {
    event.preventDefault();
    const step = event.deltaMode === 1 ? 30 : 1;
    this.zoom(Math.exp(-event.deltaY * step * 0.0016), this.point(event));
  }

  down(event) {
    if (event.button > 0) return;
    this.pointers.set(event.pointerId, this.point(event));
    this.isDrag = false;
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.point(event);
    const [x, y] = [now.x - before.x, now.y - before.y];
    // A click trembles.
    if (!this.isDrag && this.pointers.size === 1 && Math.hypot(x, y) < 4) return;
    if (!this.isDrag) {
      this.isDrag = true;
      this.frame.setPointerCapture(event.pointerId);
    }
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = (point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      this.zoom(spread(now) / spread(before), middle);
      this.pan(x / 2, y / 2);
    } else {
      this.pan(x, y);
    }
    this.pointers.set(event.pointerId, now);
  }

  up(event) {
    this.pointers.delete(event.pointerId);
  }
}
