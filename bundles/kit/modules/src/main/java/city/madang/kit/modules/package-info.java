// SPDX-License-Identifier: Apache-2.0
/**
 * Which modules a city has, and bringing a node to it. Four parts: {@code city} reads and edits the city file, {@code catalogue}
 * knows which modules exist, {@code opening} opens and closes solutions on a thread of its own, {@code installing} installs,
 * updates and removes them on another. Start at {@link city.madang.kit.modules.ModuleManager}, which holds the four together
 * and is what other kit bundles see as {@link city.madang.kit.Modules}; {@code console} and {@code intake} stand on it.
 *
 * <pre>{@code
 * modules.install("complaints").join();   // written to the city file, installed, opened; or FAILED with the reason
 * }</pre>
 */
package city.madang.kit.modules;
