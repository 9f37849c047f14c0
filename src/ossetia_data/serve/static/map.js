// Draws the places of the page's table on a map that can be moved; without it the still pictures stay.
const SIDES = ["", "left", "above", "below"];

function pin(row) {
  const given = row.querySelector("a");
  const link = document.createElement("a");
  const [dot, name] = [document.createElement("span"), document.createElement("span")];
  link.href = given.href;
  link.draggable = false;
  dot.className = "dot";
  link.style.setProperty("--size", `${Math.min(6 + 2 * Math.sqrt(row.dataset.mentions), 24)}px`);
  name.className = "told";
  name.textContent = given.textContent;
  link.append(dot, name);
  return { link, dot, name, at: [row.dataset.latitude, row.dataset.longitude].map(Number) };
}

// Names stand where no other name is, those named most first and best off any point, or wait to be pointed at.
function spread(pins) {
  const [names, dots] = [[], pins.map(({ dot }) => dot.getBoundingClientRect())];
  const turned = ({ link, name }, side) => {
    link.className = side;
    return name.getBoundingClientRect();
  };
  for (const each of pins) {
    const free = (taken) => SIDES.find((side) => !meets(turned(each, side), taken));
    const side = free([...names, ...dots]) ?? free(names) ?? "crowded";
    const box = turned(each, side);
    if (side != "crowded") names.push(box);
  }
}

function meets(box, taken) {
  return taken.some((b) => box.left < b.right && b.left < box.right && box.top < b.bottom && b.top < box.bottom);
}

async function draw(box) {
  const answer = await fetch(box.dataset.outlines);
  if (!answer.ok) return;
  const outlines = await answer.json();
  box.hidden = false;
  for (const still of document.querySelectorAll(".still")) still.hidden = true;
  const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(box, {
    attributionControl: false, scrollWheelZoom: false, minZoom: 1, maxZoom: 8, zoomSnap: 0.5,
    maxBounds: [[-75, -210], [86, 210]], zoomAnimation: moves, fadeAnimation: moves, inertia: moves,
  });
  const [west, south, east, north] = box.dataset.view.split(" ").map(Number);
  map.fitBounds([[south, west], [north, east]], { padding: [30, 0] });
  L.geoJSON(outlines, { interactive: false, style: (feature) => ({ className: feature.properties.kind, weight: 1 }) }).addTo(map);
  const pins = [...document.querySelectorAll("tr[data-latitude]")].map(pin);
  pins.forEach(({ link, at }, number) => {
    const icon = L.divIcon({ className: "pin", html: link, iconSize: null });
    L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -number }).addTo(map);
    link.addEventListener("focus", () => map.panInside(at, { padding: [80, 40], animate: moves }));
  });
  map.on("zoomend", () => spread(pins));
  spread(pins);
}

draw(document.getElementById("map"));
