// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.time.Instant;

/**
 * A module's tables and files as they were.
 *
 * @param name of its folder, which tells it from the others of the module
 * @param version of the module that wrote them, as Maven writes it
 * @param bytes on the disk; files that the module still holds take no room of their own where the disk knows links
 */
public record Snapshot(String name, String version, Instant made, long bytes) {}
