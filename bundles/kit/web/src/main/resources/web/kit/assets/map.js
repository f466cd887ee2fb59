// SPDX-License-Identifier: Apache-2.0
// Draws the city's own shapes and the places of the page's list when somebody asks for it; without it the list says the same.
(() => {
  const box = document.querySelector('[data-map]');
  const own = document.currentScript.dataset;
  if (!box) return;

  const added = (element) => new Promise((done, failed) => {
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });
  const loaded = () => Promise.all([
    added(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: own.sheet })),
    added(Object.assign(document.createElement('script'), { src: own.library })),
  ]);

  const draw = (shapes) => {
    box.hidden = false;
    const map = L.map(box, { attributionControl: false, scrollWheelZoom: false });
    const label = document.documentElement;
    const areas = L.geoJSON(shapes, {
      style: { className: 'map-area' },
      onEachFeature: (feature, layer) => layer.bindTooltip(() => {
        const name = document.createElement('bdi');
        name.textContent = feature.properties.name;
        return name;
      }, { sticky: true, direction: label.dir === 'rtl' ? 'left' : 'right' }),
    }).addTo(map);
    const places = [...document.querySelectorAll('[data-latitude]')];
    const where = (item) => [Number(item.dataset.latitude), Number(item.dataset.longitude)];
    const points = places.map(where);
    const all = box.dataset.near !== undefined && points.length ? L.latLngBounds(points).pad(0.5)
      : areas.getLayers().length ? areas.getBounds() : L.latLngBounds(points);
    if (all.isValid()) map.fitBounds(all);
    else map.fitWorld();
    places.forEach((item) => {
      const link = item.querySelector('a');
      L.circleMarker(where(item), { radius: 8, className: 'map-place' })
        .bindPopup(() => link.cloneNode(true))
        .addTo(map);
    });
    box.focus({ preventScroll: true });
    box.dispatchEvent(new CustomEvent('map', { detail: map }));
  };

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-outline-primary mb-3';
  button.textContent = own.show;
  button.addEventListener('click', () => {
    button.disabled = true;
    Promise.all([fetch(box.dataset.map).then((answer) => answer.json()), loaded()])
      .then(([shapes]) => {
        draw(shapes);
        button.remove();
      })
      .catch(() => {
        const said = document.createElement('p');
        said.setAttribute('role', 'status');
        said.textContent = own.failed;
        button.replaceWith(said);
      });
  });
  box.before(button);
})();
