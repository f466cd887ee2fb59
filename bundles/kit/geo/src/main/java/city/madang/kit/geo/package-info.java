/**
 * The city's areas: read from a GeoJSON file, kept in the database, asked in memory. Start at
 * {@link city.madang.kit.geo.CityAreas}; {@link city.madang.kit.geo.AreaFile} knows the forms of file that are understood. Places
 * without an address have codes: {@link city.madang.kit.geo.CityPlaceCodes}.
 */
package city.madang.kit.geo;
