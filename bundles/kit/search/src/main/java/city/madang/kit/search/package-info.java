// SPDX-License-Identifier: Apache-2.0
/**
 * The city's search on an embedded Lucene index. Start at {@link city.madang.kit.search.CitySearch}, which offers
 * {@link city.madang.search.Search} to solutions and {@link city.madang.kit.SearchIndex} to the kit, and takes the modules'
 * document sources through {@link city.madang.kit.Mount}. The index is derived data: it can be deleted while the server is
 * stopped, and fills itself again.
 */
package city.madang.kit.search;
