// SPDX-License-Identifier: Apache-2.0
/**
 * A city and a clock for the tests of kit bundles, which the testkit itself stands on: {@link city.madang.testcity.TestCity} and
 * {@link city.madang.testcity.TestClock}. Tests of solutions use the testkit.
 */
package city.madang.testcity;
