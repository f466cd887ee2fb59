// SPDX-License-Identifier: Apache-2.0
/** The city's list of places: read from CSV, kept in the database, found by words in the city's search and by distance. */
package city.madang.kit.geo.place;
