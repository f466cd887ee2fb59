// SPDX-License-Identifier: Apache-2.0
/**
 * Starts the server's container and stands between it and the operator: refuses a start that cannot work and says why, tells when
 * the server is ready, and ends it with the process that asked for it. Start reading at {@link city.madang.launch.Launch}; it is
 * called by {@code bin/madang}, for example {@code madang run}.
 */
package city.madang.launch;
