// SPDX-License-Identifier: Apache-2.0
/**
 * What whoever runs a city needs to see: figures for monitoring, slow pages and statements, a check of the machine, a bundle for who
 * helps from afar, and the settings. Start at {@link city.madang.kit.operations.OperationPages}; the checks and the bundle run without
 * the container too, from {@link city.madang.kit.operations.Operate}, which {@code bin/madang check} and {@code bin/madang diagnostics}
 * call.
 */
package city.madang.kit.operations;
