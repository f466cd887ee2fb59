// SPDX-License-Identifier: Apache-2.0
// Draws the city's own shapes and the places of the page's list; without it the list says the same.
(() => {
  const box = document.querySelector('[data-map]');
  if (!box || !window.L) return;
  fetch(box.dataset.map).then((answer) => answer.json()).then((shapes) => {
    if (!shapes.features.length) return;
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
    map.fitBounds(areas.getBounds());
    document.querySelectorAll('[data-latitude]').forEach((item) => {
      const link = item.querySelector('a');
      const at = [Number(item.dataset.latitude), Number(item.dataset.longitude)];
      L.circleMarker(at, { radius: 8, className: 'map-place' })
        .bindPopup(() => link.cloneNode(true))
        .addTo(map);
    });
  });
})();
