// SPDX-License-Identifier: Apache-2.0
/**
 * Starts the delivered archive as a process and drives it over HTTP. Tests and benchmarks begin with
 * {@link city.madang.itest.RunningCity}: {@code try (var city = RunningCity.demo().start()) { city.get("/"); }}.
 */
package city.madang.itest;
