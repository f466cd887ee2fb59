// SPDX-License-Identifier: Apache-2.0
/**
 * Plates that OpenALPR has read. Start at {@link city.madang.device.lpropenalpr.OpenAlprDriver};
 * {@link city.madang.device.lpropenalpr.Reads} knows what its agent and its command line write.
 */
package city.madang.device.lpropenalpr;
