// SPDX-License-Identifier: Apache-2.0
/** Measures the delivered archive; start at {@link city.madang.benchmarks.Benchmarks}. */
package city.madang.benchmarks;
