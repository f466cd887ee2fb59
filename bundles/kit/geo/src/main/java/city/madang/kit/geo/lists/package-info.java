// SPDX-License-Identifier: Apache-2.0
/** Lists of places and areas that wait for a decision, and those that were replaced and can be taken back. */
package city.madang.kit.geo.lists;
