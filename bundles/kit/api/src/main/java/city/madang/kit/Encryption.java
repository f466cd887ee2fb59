// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.time.Duration;

/**
 * That this node encrypts by itself. Registered as a service while its encrypted port is open; absent behind a server that does it.
 *
 * @param port of the encrypted connection
 * @param remembered for how long browsers come encrypted only; zero for not telling them
 * @param everywhere whether they come so to every name below the city's too
 * @param redirects whether plain calls are sent there
 */
public record Encryption(int port, Duration remembered, boolean everywhere, boolean redirects) {}
