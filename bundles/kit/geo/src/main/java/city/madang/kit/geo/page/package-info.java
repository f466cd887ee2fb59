// SPDX-License-Identifier: Apache-2.0
/** Pages on places: for everybody one for each place, for administrators the import of places and areas. */
package city.madang.kit.geo.page;
