// SPDX-License-Identifier: Apache-2.0
/** The bill of materials of the distribution: made from the files that are delivered, not from what a POM names. */
package city.madang.sbom;
