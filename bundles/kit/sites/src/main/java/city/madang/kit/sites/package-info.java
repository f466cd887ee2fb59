// SPDX-License-Identifier: Apache-2.0
/**
 * Servers of one city that stand elsewhere, and the central one: enrolling by a one-time code, signs of life, and copies that are noticed.
 * {@link city.madang.kit.sites.SiteOffice} is what solutions see; {@code central} is the side of the centre, with
 * {@link city.madang.kit.sites.central.Register} behind its pages and its two addresses for machines; {@code own} is the side of a site,
 * with {@link city.madang.kit.sites.own.Heartbeats}. Which of them a server is, says its city file.
 */
package city.madang.kit.sites;
