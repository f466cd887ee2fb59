// SPDX-License-Identifier: Apache-2.0
// Draws the shapes of an alert on the map of its page, by finger, mouse or keys. The field with their coordinates is what is sent; a shape that is
// drawn becomes a line in it, and a line that is typed is drawn.
const tools = document.querySelector('#shape-tools');
const field = document.querySelector('[name="shapes"]');
const box = document.querySelector('[data-map]');

const draw = (map) => {
  const part = (name) => tools.querySelector(`[data-draw="${name}"]`);
  const [name, said] = [part('name'), part('said')];
  const written = L.layerGroup().addTo(map);
  const begun = L.layerGroup().addTo(map);
  let points = [];

  const circle = () => tools.querySelector('[name="shape-kind"]:checked').value === 'circle';
  const tell = (key, number) => {
    said.textContent = key ? said.dataset[key].replace('{0}', number) : '';
  };
  const kilometres = () => Math.max(0.01, map.distance(points[0], points[1]) / 1000);
  const pair = (point) => [point.lat, point.lng].map((each) => Number(each.toFixed(5))).join(',');
  const whole = () => points.length >= (circle() ? 2 : 3);
  const shown = (layer) => layer.addTo(begun);

  const redraw = () => {
    begun.clearLayers();
    points.forEach((point) => shown(L.circleMarker(point, { radius: 6, className: 'map-place', interactive: false })));
    if (circle() && points.length === 2) shown(L.circle(points[0], { radius: kilometres() * 1000, className: 'map-drawn', interactive: false }));
    if (!circle() && points.length > 1) shown(L.polygon(points, { className: 'map-drawn', interactive: false }));
    tell(points.length ? (circle() ? (points.length === 1 ? 'centre' : 'radius') : 'points') : '',
      circle() && points.length === 2 ? kilometres().toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 }) : points.length);
  };
  const add = (place) => {
    const point = place.wrap();
    points = circle() ? [points[0] ?? point, point].slice(0, points.length + 1) : [...points, point];
    redraw();
  };

  // As the server reads them; what it would refuse is not drawn.
  const layer = (line) => {
    const parts = line.split(';')[0].trim().split(/\s+/);
    const last = parts.length === 2 && !parts[1].includes(',') ? Number(parts.pop()) : 0;
    const places = parts.map((each) => each.split(',').map(Number));
    if (places.some((place) => place.length !== 2 || !place.every(Number.isFinite))) return undefined;
    const style = { className: 'map-drawn', interactive: false };
    if (places.length === 1) return last > 0 ? L.circle(places[0], { ...style, radius: last * 1000 }) : undefined;
    return places.length > 2 ? L.polygon(places, style) : undefined;
  };
  const read = () => {
    written.clearLayers();
    field.value.split('\n').forEach((line) => layer(line)?.addTo(written));
  };

  const finish = () => {
    if (!whole()) return tell(circle() ? 'needTwo' : 'needThree');
    if (!name.value.trim()) {
      tell('needName');
      return name.focus();
    }
    const where = circle() ? `${pair(points[0])} ${Number(kilometres().toFixed(2))}` : points.map(pair).join(' ');
    const before = field.value.trimEnd();
    field.value = `${before}${before ? '\n' : ''}${where}; ${name.value.trim().replaceAll(/\s+/g, ' ')}`;
    [name.value, points] = ['', []];
    redraw();
    read();
    return tell('added');
  };

  map.on('click', (event) => add(event.latlng));
  box.addEventListener('keydown', (event) => {
    if (event.target !== box || event.key !== 'Enter') return;
    event.preventDefault();
    add(map.getCenter());
  });
  name.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    finish();
  });
  tools.querySelectorAll('[name="shape-kind"]').forEach((each) => each.addEventListener('change', () => {
    points = [];
    redraw();
  }));
  part('point').addEventListener('click', () => add(map.getCenter()));
  part('back').addEventListener('click', () => {
    points.pop();
    redraw();
  });
  part('finish').addEventListener('click', finish);
  field.addEventListener('input', read);

  // The areas stand in the form by name; who comes by Tab is to come past the map, and not through all of them.
  box.querySelectorAll('path.map-area').forEach((area) => area.setAttribute('tabindex', '-1'));
  box.classList.add('map-aim');
  tools.hidden = false;
  read();
  const all = L.featureGroup(written.getLayers());
  if (all.getLayers().length) map.fitBounds(all.getBounds().pad(0.5));
};

box?.addEventListener('map', (event) => draw(event.detail));
